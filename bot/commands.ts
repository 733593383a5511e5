import { attempt, queuePrefill, requestHandoff } from '../server/conversations/service.ts'
import type { Ctx } from '../server/platform/context.ts'
import type { Command, Result } from './model.ts'

/**
 * Carries out one command through the same use case that the page calls, as the resident, in the open
 * transaction. What the house refuses comes back as its code and takes back only this command.
 */
export async function carryOut(ctx: Ctx, conversationId: string, command: Command): Promise<Result> {
  const done = await attempt(ctx, (ctx) => run(ctx, conversationId, command))
  return done.ok ? done.value : { command: command.name, ok: false, code: done.code }
}

async function run(ctx: Ctx, conversationId: string, command: Command): Promise<Result> {
  switch (command.name) {
    case 'handoff.request': {
      const { reason, urgency, region } = command
      const answer = await requestHandoff(ctx, { conversationId, reason, urgency, regionCode: region })
      const data = { ...answer, promisedAt: answer.promisedAt.toISOString() }
      return { command: command.name, ok: true, data }
    }
    case 'application.prefill':
      await queuePrefill(ctx, { conversationId, applicationId: command.id })
      return { command: command.name, ok: true }
    default:
      return { command: command.name, ok: false, code: 'UNAVAILABLE' }
  }
}
