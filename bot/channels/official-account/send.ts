import type { OutgoingPart, SendOutcome } from '../channel.ts'
import type { ChannelSource } from '../event.ts'
import type { ApiAnswer, OfficialAccountApi } from './api.ts'

const MINUTE_MS = 60_000

/** What the platform's numbers mean for one message. What is not here may be put right by us, so it comes again. */
const MEANING: Record<number, SendOutcome> = {
  0: { kind: 'sent' },
  // Nobody there, or they do not follow us any more.
  40003: { kind: 'refused', code: 'gone' },
  43004: { kind: 'refused', code: 'gone' },
  // Too long since they wrote; too many since then.
  45015: { kind: 'refused', code: 'over_quota' },
  45047: { kind: 'refused', code: 'over_quota' },
  // Too long, empty, or words that it does not carry.
  45002: { kind: 'refused', code: 'rejected' },
  44004: { kind: 'refused', code: 'rejected' },
  87014: { kind: 'refused', code: 'rejected' },
  // Too many calls of ours in a minute.
  45009: { kind: 'unknown', retryAfterMs: 10 * MINUTE_MS },
  45011: { kind: 'unknown', retryAfterMs: MINUTE_MS },
}

/** One message to a follower, as of the customer service: the platform takes a few after they did something. */
export async function send(
  api: OfficialAccountApi,
  { text }: OutgoingPart,
  to: ChannelSource,
): Promise<SendOutcome> {
  if (to.kind !== 'user') return { kind: 'refused', code: 'rejected' }
  const message = { touser: to.userId, msgtype: 'text', text: { content: text } }
  return outcomeOf(await api.post('/cgi-bin/message/custom/send', message))
}

function outcomeOf(answer: ApiAnswer): SendOutcome {
  return answer.kind === 'silent' ? { kind: 'unknown' } : (MEANING[answer.code] ?? { kind: 'unknown' })
}
