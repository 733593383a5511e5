import { homeOf } from '../households/service.ts'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { requireResident } from '../platform/scope.ts'
import { perDayOf } from './budget/gate.ts'
import { type MessageChoices, MUST, TOPICS, type Topic } from './contract.ts'
import { PER_DAY } from './rules/budget.ts'

/** What I am sent, and what not: by topic, with what cannot be switched off and why. */
export async function readChoices(ctx: Ctx): Promise<MessageChoices> {
  const personId = requireResident(ctx.actor)
  const [off, home] = await Promise.all([
    ctx.db.messageOptOut.findMany({ where: { personId }, select: { topic: true } }),
    homeOf(ctx, personId),
  ])
  const unwanted = new Set(off.map(({ topic }) => topic))
  return {
    topics: TOPICS.map((topic) => ({
      topic,
      title: ctx.t(`messages:topic.${topic}.title`),
      about: ctx.t(`messages:topic.${topic}.about`),
      on: !unwanted.has(topic),
    })),
    must: { title: ctx.t(`messages:topic.${MUST}.title`), why: ctx.t(`messages:topic.${MUST}.about`) },
    perDay: home ? await perDayOf(ctx, home.regionCode) : { count: PER_DAY, ours: true },
  }
}

/** Switches a topic on or off; again is harmless. What is on its way already follows the new choice. */
export async function chooseMessages(
  ctx: Ctx,
  { topic, on }: { topic: Topic; on: boolean },
): Promise<MessageChoices> {
  const personId = requireResident(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const { count } = on
      ? await ctx.db.messageOptOut.deleteMany({ where: { personId, topic } })
      : await ctx.db.messageOptOut.createMany({
          data: [{ personId, topic, at: ctx.clock.now() }],
          skipDuplicates: true,
        })
    if (count > 0)
      await audit(ctx, {
        action: 'messages.choose',
        subjectKind: 'person',
        subjectId: personId,
        detail: { topic, on },
      })
  })
  return readChoices(ctx)
}
