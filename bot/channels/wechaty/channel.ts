import type { Logger } from 'pino'
import type { Channel, OutgoingPart, SendOutcome, TakeEvents } from '../channel.ts'
import { type ChannelSource, readEvents } from '../event.ts'
import { eventOf } from './events.ts'
import { type Silence, watch } from './heartbeat.ts'
import { NAMES } from './name-vocabulary.ts'
import type { Bot, Built } from './parts.ts'

/** As accounts are kept under it. */
export const WECHATY = 'wechaty'

/** What comes after a new start is old talk: a puppet gives it out again. */
const MAX_AGE_MS = 10 * 60_000
/** Nobody is signed in yet: no reason to hurry. */
const NOT_THERE_MS = 60_000

export type WechatySettings = {
  title: string
  /** Builds the bot; called when the channel is listened to, in one process. */
  build: () => Promise<Built>
  log: Logger
  silence: Silence
}

/** One person alone, and groups in which the bot speaks when it is named, over any puppet of wechaty. */
export function createWechaty(settings: WechatySettings): Channel {
  let bot: Bot | null = null
  return {
    name: WECHATY,
    title: settings.title,
    can: { buttons: 0, links: false, textLength: 2000, quota: null, maxAgeMs: MAX_AGE_MS },
    send: (part, to) => send(bot, part, to),
    async listen(take) {
      const built = await settings.build()
      const alive = watch(WECHATY, settings)
      hear(built, { take, log: settings.log, alive: alive.alive })
      await built.bot.start()
      bot = built.bot
      return {
        async close() {
          bot = null
          alive.stop()
          await built.bot.stop()
        },
      }
    },
  }
}

type Ears = { take: TakeEvents; log: Logger; alive: () => void }

/** Nothing thrown in here may reach wechaty: it would end the process, or be told with the words it was about. */
function hear({ bot, kinds }: Built, { take, log, alive }: Ears): void {
  const handOn = async (item: object | null) => {
    alive()
    const { events } = readEvents(item ? [item] : [])
    if (events.length > 0) await take(events)
  }
  const failed = (error: unknown) =>
    log.error({ channel: WECHATY, error: error instanceof Error ? error.name : 'unknown' }, 'channel error')
  bot.on('error', failed)
  bot.on('heartbeat', alive)
  bot.on('login', alive)
  bot.on('logout', () => log.warn({ channel: WECHATY }, 'nobody is signed in on this channel'))
  bot.on('message', (message) => {
    eventOf(message, kinds, [...NAMES, bot.currentUser.name()])
      .then(handOn)
      .catch(failed)
  })
  bot.on('room-join', (room, joined, _inviter, date = new Date()) => {
    if (!joined.some(({ id }) => id === bot.currentUser.id)) return
    const eventId = `join ${room.id} ${date.getTime()}`
    const source = { kind: 'group', groupId: room.id }
    handOn({ type: 'join', eventId, timestamp: date.getTime(), source }).catch(failed)
  })
}

async function send(bot: Bot | null, { text }: OutgoingPart, to: ChannelSource): Promise<SendOutcome> {
  if (!bot?.isLoggedIn) return { kind: 'unknown', retryAfterMs: NOT_THERE_MS }
  try {
    const there =
      to.kind === 'user' ? await bot.Contact.find({ id: to.userId }) : await bot.Room.find({ id: to.groupId })
    if (!there) return { kind: 'refused', code: 'gone' }
    await there.say(text)
    return { kind: 'sent' }
  } catch {
    return { kind: 'unknown' }
  }
}
