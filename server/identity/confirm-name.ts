import { notify } from '../notifications/service.ts'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { revokeAllSessions } from '../platform/sessions.ts'
import type { RealNameState } from './contract.ts'
import { confirmLater } from './save-person.ts'
import { askRegistry } from './send-code.ts'

/**
 * How sure we are of a person's name; asks the registry when it is not confirmed yet. Call it before anything
 * from the registry is shown to a resident or an application is submitted: only `confirmed` may see a file.
 * A mismatch ends all sessions of the person.
 */
export async function confirmRealName(ctx: Ctx, personId: string): Promise<RealNameState> {
  const person = await ctx.db.person.findUniqueOrThrow({ where: { id: personId } })
  if (person.realNameState !== 'unconfirmed') return stateOf(person.realNameState)
  const name = ctx.cipher.decrypt(person.nameEnc)
  const answer = await askRegistry(ctx, name, ctx.cipher.decrypt(person.idNumberEnc))
  if (answer === 'DOWN') return 'unconfirmed'
  const state = answer === 'MATCH' ? 'confirmed' : 'mismatch'
  return inTransaction(ctx, async (ctx) => {
    // The answer is about the name that was asked for: if somebody else signed in meanwhile, it says nothing.
    const { count } = await ctx.db.person.updateMany({
      where: { id: personId, realNameState: 'unconfirmed', nameEnc: person.nameEnc },
      data: { realNameState: state, updatedAt: ctx.clock.now() },
    })
    if (count === 1) await record(ctx, personId, state)
    const now = await ctx.db.person.findUniqueOrThrow({ where: { id: personId } })
    return stateOf(now.realNameState)
  })
}

async function record(ctx: Ctx, personId: string, state: 'confirmed' | 'mismatch'): Promise<void> {
  await audit(ctx, {
    action: 'identity.confirmName',
    subjectKind: 'person',
    subjectId: personId,
    detail: { state },
  })
  if (state === 'confirmed') return
  await revokeAllSessions(ctx, { kind: 'resident', personId })
  await notify(ctx, {
    dedupeKey: `identity.nameMismatch:${personId}:${ctx.clock.now().getTime()}`,
    kind: 'identity.nameMismatch',
    personId,
    channels: ['sms'],
  })
}

/** The job: asks again until the registry has answered. */
export async function confirmNameLater(ctx: Ctx, personId: string, step: number): Promise<void> {
  if ((await confirmRealName(ctx, personId)) === 'unconfirmed') await confirmLater(ctx, personId, step)
}

function stateOf(state: string): RealNameState {
  return state === 'confirmed' || state === 'mismatch' ? state : 'unconfirmed'
}
