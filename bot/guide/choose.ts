import type { Hit } from '../../server/guide/service.ts'

/** What the search came to: one entry, a few to choose from, or nothing. */
export type Choice =
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'which'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }

/** So much of what was asked the best entry speaks of at least, to be the answer, and to be offered. */
const ENOUGH = 0.42
const WORTH_ASKING = 0.24
/** So much better than the next one it is. */
const CLEARLY = 1.18
/** With most of the question in it, a narrow lead is enough. */
const NEARLY_ALL = 0.75
const NARROWLY = 1.05
const OFFERED = 3

/** Takes the best entry only when it clearly is the best: a wrong answer is worse than a question back. */
export function choose(hits: readonly Hit[]): Choice {
  const [best, next] = hits
  if (!best || best.coverage < WORTH_ASKING) return { kind: 'none' }
  const lead = next ? best.score / next.score : Number.POSITIVE_INFINITY
  const clear = best.coverage >= ENOUGH && lead >= CLEARLY
  if (clear || (best.coverage >= NEARLY_ALL && lead >= NARROWLY)) return { kind: 'sure', id: best.id }
  const near = hits.filter((hit) => hit.score >= best.score / 2 && hit.coverage >= WORTH_ASKING / 2)
  return { kind: 'which', ids: near.slice(0, OFFERED).map(({ id }) => id) }
}
