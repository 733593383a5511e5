import { expect, it } from 'vitest'
import type { Intent, Topic } from './labels.ts'
import { f1, scoreOf, share } from './score.ts'

const read = (intent: Intent, confidence: number, ...topics: Topic[]) => ({
  intent,
  confidence,
  topics,
  danger: null,
  likely: [{ intent, confidence }],
})

it('counts what was right, missed and taken for something else', () => {
  const answers = new Map([
    ['a', read('screen', 0.9, 'dibao', 'medical')],
    ['b', read('policy', 0.8, 'dibao')],
    ['c', read('smalltalk', 0.4, 'none')],
    ['d', read('emergency', 0.6, 'none')],
  ])
  const score = scoreOf(
    [
      { text: 'a', intent: 'screen', topics: ['dibao', 'medical'] },
      { text: 'b', intent: 'screen', topics: ['dibao', 'property'] },
      { text: 'c', intent: 'emergency', topics: ['none'] },
      { text: 'd', intent: 'smalltalk', topics: ['children'] },
    ],
    (text) => answers.get(text) ?? read('list', 0, 'none'),
  )
  expect(score.intent).toEqual({ right: 1, of: 4 })
  expect(share(score.topicSets)).toBe(0.5)
  expect(score.topics).toEqual({ found: 4, wrong: 1, missed: 2 })
  expect(f1(score.topics)).toBeCloseTo(8 / 11)
  expect(score.emergenciesMissed).toBe(1)
  expect(score.falseAlarms).toBe(1)
  expect(score.sure).toEqual({ right: 1, of: 3 })
  expect(score.askedBack).toEqual({ right: 0, of: 1 })
  expect(score.taken.get('screen → policy')).toBe(1)
})
