import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FactKey, questionOf, readFact } from '../server/eligibility/engine/index.ts'
import { readState } from './read-state.ts'
import { Talk } from './testing/talk.ts'

/** More questions than this nobody answers. */
const MOST_QUESTIONS = 40

const PLACES = ['余姚', '慈溪', '杭州西湖区', '浙江别的地方', '330281']
const ANSWERS = {
  money: ['没有', '800', '一千二', '三万', '20万', '不知道'],
  number: ['1', '2', '3', '9', '40', '76', '不知道'],
  yesno: ['是', '不是', '不知道'],
  multi: ['都没有', '1', '1 2', '1 2 3', '3 4', '1 2 3 4', '不知道'],
  count: ['都能自己做', '1', '1 2 3', '1 2 3 4 5 6'],
}

/** Words that answer a question, picked by a number. */
function wordsFor(key: FactKey, pick: number): string {
  const { kind, options } = questionOf(key)
  const words =
    kind === 'region'
      ? PLACES
      : kind === 'choice'
        ? [...options.map((_, at) => `${at + 1}`), '不知道']
        : ANSWERS[kind]
  return words[pick % words.length] ?? '不知道'
}

/** Answers at random until the end; gives the questions that were put. */
function walk(one: Talk, picks: readonly number[], between: (one: Talk, pick: number) => void): FactKey[] {
  one.tap('screen')
  const put: FactKey[] = []
  for (let turn = 0; one.asked && turn < MOST_QUESTIONS * 3; turn += 1) {
    const pick = picks[turn % picks.length] ?? 0
    const { asked } = one
    if (asked !== put.at(-1)) put.push(asked)
    between(one, pick)
    if (one.asked !== asked) continue
    const again = one.state.misses > 0 ? '不知道' : wordsFor(asked, pick)
    one.say(one.state.picked.length > 0 ? '没有了' : again)
  }
  return put
}

const picks = fc.array(fc.nat(5039), { minLength: 1, maxLength: 40 })

describe('a screening answered at random', () => {
  it('comes to results, asks nothing twice, and asks no more than people bear', () => {
    fc.assert(
      fc.property(picks, fc.boolean(), (chosen, elder) => {
        const one = new Talk({}, { elder })
        const put = walk(one, chosen, () => {})
        expect(one.state.screened).toBe(true)
        expect(new Set(put).size).toBe(put.length)
        expect(put.length).toBeLessThanOrEqual(MOST_QUESTIONS)
        for (const key of put) expect(readFact(one.state.facts, key)).not.toBeUndefined()
        expect(readState(JSON.parse(JSON.stringify(one.state))).facts).toEqual(one.state.facts)
      }),
      { numRuns: 60 },
    )
  })

  it('shows results anywhere in at most three bubbles, and the question is still there', () => {
    fc.assert(
      fc.property(picks, (chosen) => {
        walk(new Talk(), chosen, (one, pick) => {
          const { asked } = one
          if (pick % 4 > 0 || one.state.picked.length > 0) return
          one.say('先看结果')
          expect(one.move?.replies.length).toBeLessThanOrEqual(3)
          expect(one.asked).toBe(asked)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('can be left anywhere, and gone on with', () => {
    fc.assert(
      fc.property(picks, fc.nat(20), (chosen, at) => {
        let turn = 0
        walk(new Talk(), chosen, (one) => {
          turn += 1
          if (turn !== at) return
          const { facts, asked } = one.state
          expect(one.say('算了')).toContain('记着')
          expect(one.state).toMatchObject({ task: null, facts })
          one.tap('screen')
          expect(one.asked).toBe(asked.at(-1))
        })
      }),
      { numRuns: 40 },
    )
  })
})
