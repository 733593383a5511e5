import type { MessageTopic } from '../contract/topics.ts'

/**
 * What a kind of notification is about, by how its name begins, the longer first. `must`: a decision, something to
 * sign, one's own account: it is always sent. What stands nowhere is sent too: silence must be somebody's choice.
 */
const BY_KIND: readonly (readonly [begins: string, topic: MessageTopic])[] = [
  ['application.approved', 'must'],
  ['application.refused', 'must'],
  ['application.firstOpinion', 'must'],
  ['application.sentBack', 'must'],
  ['application.filledInSign', 'must'],
  ['application.', 'progress'],
  ['consent.link', 'must'],
  ['consent.remind', 'reminder'],
  ['consent.waiting', 'reminder'],
  ['consent.', 'progress'],
  ['request.', 'progress'],
  ['volunteer.', 'progress'],
  ['benefits.unopened', 'reminder'],
  ['benefits.', 'list'],
  ['wish.', 'wish'],
  ['pairing.', 'pairing'],
  ['service.', 'service'],
  ['order.', 'service'],
]

/** A kind whose last word says that it reminds is a reminder, whatever room it comes from. */
const REMINDS = /\.(remind\w*|reminder|soon|due\w*)$/i

/** The topic of a kind, where its sender does not say another. */
export function topicOf(kind: string): MessageTopic {
  const found = BY_KIND.find(([begins]) => kind.startsWith(begins))?.[1] ?? 'must'
  return found !== 'must' && REMINDS.test(kind) ? 'reminder' : found
}

/**
 * Kinds that somebody waits for, or that are too late tomorrow: a visit, one's turn, a question on which another waits.
 * They go out on a full day too.
 */
const WAITED_FOR: readonly string[] = [
  'service.visitSoon',
  'service.notMet',
  'wish.asksContact',
  'wish.asksAddress',
  'wish.volunteer.remind',
  'wish.volunteer.shown_',
  'wish.volunteer.yours',
]

/** Whether a kind is waited for, where its sender does not say. */
export function isWaitedFor(kind: string): boolean {
  return WAITED_FOR.some((begins) => kind.startsWith(begins))
}
