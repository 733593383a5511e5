import { expect, test } from 'vitest'
import { judgeAmount } from './amount.ts'

const amount = (kind: 'exact' | 'ceiling', fen: number, possibleFen: number | null = null) => ({
  kind,
  fen,
  period: kind === 'exact' ? ('month' as const) : ('once' as const),
  per: 'household' as const,
  possibleFen,
  lines: [],
  citations: [],
})
const dibao = { program: 'dibao' as const, amount: amount('exact', 172_500) }
const linshi = { program: 'linshi' as const, amount: amount('ceiling', 825_000, 1_650_000) }

test.each([
  ['the computed sum', dibao, 172_500, undefined, 'ok'],
  ['one fen more without a reason', dibao, 172_501, undefined, 'AMOUNT_NEEDS_REASON'],
  ['another sum with a reason', dibao, 150_000, 'survey_corrects_income', 'ok'],
  ['no sum at all', dibao, null, undefined, 'AMOUNT_MISSING'],
  ['within the ceiling, reason given', linshi, 300_000, 'within_ceiling', 'ok'],
  ['within the ceiling, no reason', linshi, 300_000, undefined, 'AMOUNT_NEEDS_REASON'],
  ['over the ceiling', linshi, 900_000, 'within_ceiling', 'AMOUNT_TOO_HIGH'],
  ['over the ceiling in a special case', linshi, 900_000, 'special_case', 'ok'],
  ['over the special ceiling', linshi, 1_650_001, 'special_case', 'AMOUNT_TOO_HIGH'],
  ['dibian without money', { program: 'dibian' as const, amount: null }, null, undefined, 'ok'],
  ['dibao that cannot be computed', { program: 'dibao' as const, amount: null }, 9, 'engine_unknown', 'ok'],
] as const)('%s', (_, result, fen, reason, outcome) => {
  expect(judgeAmount(result, fen, reason)).toBe(outcome)
})
