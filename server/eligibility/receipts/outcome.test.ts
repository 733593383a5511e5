import { expect, test } from 'vitest'
import type { ProgramId, ProgramResult, ScreeningResult, Verdict } from '../engine/index.ts'
import { differences, outcomeHash } from './outcome.ts'

/** A screening of which only the outcomes are told; a sum of `null` is none. */
const result = (...outcomes: [ProgramId, Verdict, number | null][]) =>
  ({
    programs: outcomes.map(([program, verdict, fen]) => ({
      program,
      verdict,
      amount: fen === null ? null : ({ fen } as ProgramResult['amount']),
    })),
  }) as unknown as ScreeningResult

const THEN = result(['dibao', 'likely', 112_500], ['tekun', 'not', null])

test('two screenings have the same hash only if verdicts and sums are the same', () => {
  const hash = outcomeHash(THEN)
  expect(hash).toMatch(/^[\w-]{43}$/)
  expect(outcomeHash(result(['dibao', 'likely', 112_500], ['tekun', 'not', null]))).toBe(hash)
  const others = [
    result(['dibao', 'likely', 112_501], ['tekun', 'not', null]),
    result(['dibao', 'not', 112_500], ['tekun', 'not', null]),
    result(['dibao', 'likely', 112_500], ['tekun', 'not', 0]),
    result(['dibao', 'likely', 112_500], ['cable', 'not', null]),
    result(['dibao', 'likely', 112_500]),
  ].map(outcomeHash)
  expect(new Set([hash, ...others]).size).toBe(6)
})

test('the hash names what was kept with the receipts of before', () => {
  expect(outcomeHash(THEN)).toBe('QLKrDcVg7pkB0SPJtQEYB0u_PwUK2phBQyPfp2KtcWA')
})

test('what comes to the same under other rules is not told', () => {
  expect(differences(THEN, THEN)).toEqual([])
  expect(differences(THEN, result(['tekun', 'not', null], ['dibao', 'likely', 112_500]))).toEqual([])
})

test('a changed verdict or sum is told with what it was before', () => {
  const now = result(['dibao', 'likely', 100_000], ['tekun', 'unknown', null])
  expect(differences(THEN, now)).toEqual([
    {
      program: 'dibao',
      before: { verdict: 'likely', fen: 112_500 },
      now: { verdict: 'likely', fen: 100_000 },
    },
    { program: 'tekun', before: { verdict: 'not', fen: null }, now: { verdict: 'unknown', fen: null } },
  ])
})

test('a programme that was not there then has nothing to differ from', () => {
  expect(differences(THEN, result(['cable', 'likely', 5]))).toEqual([])
})
