import type { Channel } from '../channel.ts'
import type { OfficialAccountApi } from './api.ts'
import { type CallSecrets, receive } from './receive.ts'
import { send } from './send.ts'

/** As in the address `/webhooks/official-account`. */
export const OFFICIAL_ACCOUNT = 'official-account'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** 2048 bytes is the platform's limit; a Chinese character has three. */
const TEXT_LENGTH = 650

/** The official account (公众号) of the county: its messages in, answers out within its quota. */
export function createOfficialAccount(
  settings: CallSecrets & { title: string; api: OfficialAccountApi },
): Channel {
  return {
    name: OFFICIAL_ACCOUNT,
    title: settings.title,
    can: {
      buttons: 0,
      links: false,
      textLength: TEXT_LENGTH,
      quota: {
        written: { messages: 5, withinMs: 48 * HOUR_MS },
        tapped: { messages: 3, withinMs: MINUTE_MS },
      },
      // It calls three times within a quarter of a minute; later ones are somebody else's.
      maxAgeMs: HOUR_MS,
    },
    receive: (call) => receive(settings, call),
    send: (part, to) => send(settings.api, part, to),
  }
}
