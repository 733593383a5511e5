import type { Hit } from '../../server/guide/service.ts'

/** What the search came to: one entry, a few to choose from, or nothing. */
export type Choice =
  /** `near`: what might have been meant instead. */
  | { readonly kind: 'sure'; readonly id: string; readonly near: readonly string[] }
  /** `likely`: one of them probably is the answer. */
  | { readonly kind: 'which'; readonly ids: readonly string[]; readonly likely: boolean }
  | { readonly kind: 'none' }

/**
 * Scores are those of the search over this guide, and grow with the length of the question: genuine ones reach several
 * hundred, talk about something else that happens to share a few words stays below `ENOUGH`. A short question is
 * judged by how much of it the entry speaks of.
 */
const ENOUGH = 140
const ENOUGH_OF_SHORT = { score: 45, coverage: 0.8, lead: 1.35 }
/** So much of the question the entry speaks of, and so much better than the next one it is; one makes up for the other. */
const CERTAIN: readonly { readonly coverage: number; readonly lead: number }[] = [
  { coverage: 0.58, lead: 1.12 },
  { coverage: 0.45, lead: 1.22 },
  { coverage: 0.34, lead: 1.45 },
]
/** Worth a question back. */
const OFFERED_FROM = { score: 35, coverage: 0.14 }
const OFFERED = 3
/** An entry that comes so close is offered beside the answer. */
const NEAR = 2

/** Takes the best entry only when it clearly is the best: a wrong answer is worse than a question back. */
export function choose(hits: readonly Hit[]): Choice {
  const [best, next] = hits
  if (!best || best.score < OFFERED_FROM.score || best.coverage < OFFERED_FROM.coverage)
    return { kind: 'none' }
  const lead = next ? best.score / next.score : Number.POSITIVE_INFINITY
  if (isSure(best, lead)) return { kind: 'sure', id: best.id, near: lead <= NEAR && next ? [next.id] : [] }
  const near = hits.filter(({ score }) => score >= best.score / 3)
  return { kind: 'which', ids: near.slice(0, OFFERED).map(({ id }) => id), likely: best.score >= ENOUGH }
}

function isSure({ score, coverage }: Hit, lead: number): boolean {
  const { score: least, coverage: most, lead: clear } = ENOUGH_OF_SHORT
  if (score < ENOUGH) return score >= least && coverage >= most && lead >= clear
  return CERTAIN.some((one) => coverage >= one.coverage && lead >= one.lead)
}
