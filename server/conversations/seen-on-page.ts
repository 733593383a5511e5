import { markDelivered } from '../notifications/service.ts'
import type { Ctx } from '../platform/context.ts'

/** Lines at the end of a talk that stand on the smallest phone when it opens. More would count as read what nobody saw. */
const ON_SCREEN = 4
export const PUSHED = 'push:'

/** Somebody has opened their talk: what they were told at its end they have seen, and need not be told by SMS. */
export async function seenOnPage(ctx: Ctx, lines: readonly { clientKey: string | null }[]): Promise<void> {
  if (ctx.actor.kind !== 'resident') return
  const deliveries = lines
    .slice(-ON_SCREEN)
    .flatMap(({ clientKey }) => (clientKey?.startsWith(PUSHED) ? [clientKey.slice(PUSHED.length)] : []))
  if (deliveries.length > 0) await markDelivered(ctx, deliveries)
}
