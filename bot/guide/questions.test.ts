import { describe, expect, it } from 'vitest'
import { policyGuide } from '../../server/guide/service.ts'
import { readAsked } from './asked.ts'
import { choose } from './choose.ts'
import { ELSEWHERE, QUESTIONS } from './testing/questions.ts'

const guide = policyGuide()
const hitsOf = (question: string) => guide.search({ ...readAsked(question, [], undefined), region: '330281' })

describe('questions in the words of a village', () => {
  const placed = QUESTIONS.map(([question, ...right]) => ({
    question,
    place: hitsOf(question).findIndex(({ id }) => right.includes(id)),
  }))
  const share = (within: number) =>
    placed.filter(({ place }) => place >= 0 && place < within).length / placed.length
  const missed = placed
    .filter(({ place }) => place !== 0)
    .map(({ question, place }) => `${place} ${question}`)

  it('are not those that the entries list', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(80)
    const listed = guide.entries.map(({ searched }) => `${searched.title}\n${searched.asks}`).join('\n')
    expect(QUESTIONS.filter(([question]) => listed.includes(question)).map(([question]) => question)).toEqual(
      [],
    )
  })

  it('name entries that exist', () => {
    const without = QUESTIONS.filter(([, ...right]) => !right.some((id) => guide.entry(id)))
    expect(without).toEqual([])
  })

  it('find their entry first, or at least among three', () => {
    expect(share(1), missed.join('\n')).toBeGreaterThanOrEqual(0.85)
    expect(share(3), missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('are hardly ever answered with a wrong entry as if it were certain', () => {
    const wrong = QUESTIONS.filter(([question, ...right]) => {
      const choice = choose(hitsOf(question))
      return choice.kind === 'sure' && !right.includes(choice.id)
    })
    expect(wrong.length / QUESTIONS.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('have no answer where the guide has none', () => {
    const guessed = ELSEWHERE.filter((question) => choose(hitsOf(question)).kind === 'sure')
    expect(guessed).toEqual([])
  })
})
