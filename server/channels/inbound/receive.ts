import type { Channel } from '../../../bot/channels/channel.ts'
import type { ChannelEvent } from '../../../bot/channels/event.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { translator } from '../../platform/i18n.ts'
import { lockAccount } from '../account.ts'
import { hold } from '../outbound/hold.ts'
import { isOld } from '../rules.ts'
import { takeEvent } from './take-event.ts'

/** How many of the events were new and young enough to do something. */
export type Received = { taken: number; repeated: number; old: number }

/**
 * Takes the events of a channel, each once, in the order given: its id is written with what it brings about, so that
 * after a crash whatever was not taken may simply come again. The bot answers later. `holdMs`: what it says waits so long
 * for the call to answer with it.
 */
export async function receiveEvents(
  ctx: Ctx,
  channel: Channel,
  events: readonly ChannelEvent[],
  holdMs = 0,
): Promise<Received> {
  const received = { taken: 0, repeated: 0, old: 0 }
  for (const event of events) received[await receiveOne(ctx, channel, event, holdMs)] += 1
  return received
}

function receiveOne(
  ctx: Ctx,
  channel: Channel,
  event: ChannelEvent,
  holdMs: number,
): Promise<keyof Received> {
  // The platform's moments are of the real clock; that of a demo may run ahead.
  const old = isOld(event.timestamp, systemClock.now(), channel.can.maxAgeMs)
  const lang = event.lang ?? 'zh-CN'
  return inTransaction(ctx, async (inside) => {
    const key = inside.cipher.hash('channel-event', `${channel.name}\n${event.eventId}`)
    const { count } = await inside.db.channelEvent.createMany({
      data: [
        { channel: channel.name, eventHash: key, outcome: old ? 'old' : event.type, at: inside.clock.now() },
      ],
      skipDuplicates: true,
    })
    if (count === 0) return 'repeated'
    if (old) return 'old'
    if (holdMs > 0) await hold(inside, await lockAccount(inside, channel.name, event.source), holdMs)
    await takeEvent({ ...inside, lang, t: translator(lang) }, { channel, event, key })
    return 'taken'
  })
}
