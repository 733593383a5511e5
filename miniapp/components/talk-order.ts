import type { ChatMessage } from '../../server/conversations/contract.ts'

/** Puts messages into the talk, each number once, in order. */
export function merge(known: readonly ChatMessage[], fresh: readonly ChatMessage[]): ChatMessage[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]))
  for (const message of fresh) bySeq.set(message.seq, message)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** The last number this page has; events go on after it. */
export function lastSeq(known: readonly ChatMessage[]): number {
  return known.at(-1)?.seq ?? 0
}
