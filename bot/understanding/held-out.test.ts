import { describe, expect, it } from 'vitest'
import { classify, learn } from './classifier/learn.ts'
import { readWritten } from './corpus.ts'
import { DEVELOPMENT, HELD_OUT, readJudged } from './judged.ts'
import { f1, type Score, scoreOf, share } from './score.ts'
import { understand, understandBy } from './understand.ts'

/** What understanding is held to. */
function holds(score: Score): void {
  expect(score.intent.of).toBeGreaterThanOrEqual(300)
  expect(share(score.intent)).toBeGreaterThanOrEqual(0.9)
  expect(f1(score.topics)).toBeGreaterThanOrEqual(0.85)
  expect(score.emergenciesMissed).toBe(0)
  expect(score.falseAlarms / score.intent.of).toBeLessThan(0.015)
}

const heldOut = readJudged(HELD_OUT)

describe('understanding', () => {
  it.runIf(heldOut.length > 0)('of sentences written apart', () => {
    holds(scoreOf(heldOut, understand))
  })

  it('of the development set, by what is learned without it', { timeout: 60_000 }, () => {
    const learned = learn(readWritten())
    holds(scoreOf(readJudged(DEVELOPMENT), (text) => understandBy(text, classify(learned, text))))
  })
})
