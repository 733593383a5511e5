import { type FactKey, questionOf } from '../../../eligibility/engine/index.ts'
import type { ChatMessage } from '../../contract.ts'

const HIDDEN = '***'
/** A sum as people and the bot write it: a number before 元, 块 or yuan. */
const SUM = /\d[\d.,]*\s*[\u767e\u5343\u4e07]?\s*(?:\u5143|\u5757|yuan)/giu
/** An answer that is nothing but a number of three digits or more, or one in 百, 千 or 万. */
const BARE = /^\s*(?:[\d.,]{3,}|[\d.,]+\s*[\u767e\u5343\u4e07])\s*$/u

/** What the village may read of the facts somebody told: who lives there and how, nobody's money. */
export function isPlainFact(key: FactKey): boolean {
  return questionOf(key).kind !== 'money'
}

/** Words in which every sum is covered. */
export const coverSums = (text: string): string => text.replace(BARE, HIDDEN).replace(SUM, HIDDEN)

/**
 * The talk as the village reads it, by the same line as on the desk and by the code: lines with a result or the
 * 幸福清单 are left out whole, sums in the other lines are covered. Sums in words (三千) cannot be told apart.
 */
export function withoutMoney(messages: readonly ChatMessage[]): ChatMessage[] {
  return messages
    .filter(({ cards }) => !cards?.some(({ kind }) => kind !== 'timeline'))
    .map((message) => ({
      ...message,
      text: coverSums(message.text),
    }))
}
