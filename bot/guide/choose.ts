import type { Hit } from '../../server/guide/service.ts'

/** What the search came to: one entry, a few to choose from, or nothing. */
export type Choice =
  | { readonly kind: 'sure'; readonly id: string }
  /** `likely`: one of them probably is the answer. */
  | { readonly kind: 'which'; readonly ids: readonly string[]; readonly likely: boolean }
  | { readonly kind: 'none' }

/**
 * Scores are those of the search over this guide: genuine questions reach several hundred, talk about something else
 * that happens to share a few words stays below `ENOUGH`.
 */
const ENOUGH = 140
const WORTH_OFFERING = 70
/** So much of the question the entry speaks of, and so much better than the next one it is; one makes up for the other. */
const CERTAIN: readonly { readonly coverage: number; readonly lead: number }[] = [
  { coverage: 0.55, lead: 1.08 },
  { coverage: 0.42, lead: 1.2 },
  { coverage: 0.32, lead: 1.35 },
]
const LEAST = 0.16
const OFFERED = 3

/** Takes the best entry only when it clearly is the best: a wrong answer is worse than a question back. */
export function choose(hits: readonly Hit[]): Choice {
  const [best, next] = hits
  if (!best || best.score < WORTH_OFFERING || best.coverage < LEAST) return { kind: 'none' }
  const lead = next ? best.score / next.score : Number.POSITIVE_INFINITY
  const sure = CERTAIN.some((one) => best.coverage >= one.coverage && lead >= one.lead)
  if (sure && best.score >= ENOUGH) return { kind: 'sure', id: best.id }
  const near = hits.filter(({ score }) => score >= best.score / 3)
  return { kind: 'which', ids: near.slice(0, OFFERED).map(({ id }) => id), likely: best.score >= ENOUGH }
}
