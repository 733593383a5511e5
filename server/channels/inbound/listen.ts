import type { Deps } from '../../platform/context.ts'
import { systemCtx } from '../../platform/make-ctx.ts'
import { tidyAt } from '../tidy.ts'
import { receiveEvents } from './receive.ts'

/**
 * Listens on the channels that hold a connection of their own, until it is closed. One process does this, and sees to it
 * that what is over is tidied up.
 */
export async function startListening(deps: Deps): Promise<{ close(): Promise<void> }> {
  await tidyAt(systemCtx(deps, 'channels'), deps.clock.now())
  const open: { close(): Promise<void> }[] = []
  for (const channel of deps.ports.channels.values()) {
    if (!channel.listen) continue
    const ctx = systemCtx(deps, `channel ${channel.name}`)
    open.push(
      await channel.listen(async (events) => {
        await receiveEvents(ctx, channel, events)
      }),
    )
  }
  return { close: async () => void (await Promise.allSettled(open.map((line) => line.close()))) }
}
