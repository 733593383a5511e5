import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { lockPairing } from '../find.ts'
import { movePairing } from '../move.ts'
import { morningAfter } from '../rules/reminders.ts'
import { ANSWER_WITHIN_DAYS } from '../rules/settings.ts'
import { tellHousehold, tellOffice, tellVolunteer } from '../tell.ts'

/**
 * `ask`: whoever has not said anything is asked once more; `office`: somebody may ask them by phone; `withdraw`: the
 * proposal ends, so that the family stands again in the list of those whom nobody is paired with.
 */
export type Waiting = keyof typeof ANSWER_WITHIN_DAYS

/** No proposal waits for ever for an answer. */
export async function planAnswer(ctx: Ctx, { id }: { id: string }): Promise<void> {
  for (const step of Object.keys(ANSWER_WITHIN_DAYS) as Waiting[])
    await schedule(ctx, {
      key: `pairing.unanswered:${id}:${step}`,
      kind: 'pairing.unanswered',
      subjectId: id,
      dueAt: morningAfter(ctx.clock.now(), ANSWER_WITHIN_DAYS[step]),
      params: { step },
    })
}

/** Takes a step, if the answer is still not there. */
export async function stillUnanswered(
  ctx: Ctx,
  { subjectId, step }: { subjectId: string; step: Waiting },
): Promise<void> {
  const row = await lockPairing(ctx, subjectId)
  if (row.state !== 'proposed') return
  if (step === 'ask') {
    if (!row.volunteerAgreedAt) await tellVolunteer(ctx, row, 'askedAgain')
    if (!row.householdAgreedAt) await tellHousehold(ctx, row, 'askedAgain')
  } else if (step === 'office') {
    await tellOffice(ctx, row, row.householdAgreedAt ? 'volunteerSilent' : 'householdSilent')
  } else {
    await movePairing(ctx, row, 'withdraw', 'system')
    await tellOffice(ctx, row, 'unanswered')
  }
}
