import { beforeAll, describe, expect, it } from 'vitest'
import { Talk } from '../testing/talk.ts'
import { warmUp } from '../understanding/model.ts'
import { understand } from '../understanding/understand.ts'
import type { Reading } from './reading.ts'
import { wantsReading, withReading } from './use-reading.ts'

beforeAll(warmUp)

/** Words that nobody can be sure of. */
const ODD = '那一个弄好以后就那样放着了哦'
const READING: Reading = { intent: 'progress', confidence: 0.8, topics: ['housing'], facts: [] }

describe('a model is asked', () => {
  it.each([
    [ODD, true],
    ['嗯那个', false],
    ['低保要带什么材料', false],
    ['我真的不想活了呀怎么办', false],
  ])('%s: %s', (text, wanted) => {
    expect(wantsReading(text)).toBe(wanted)
  })
})

describe('what it says', () => {
  const own = understand(ODD)

  it('counts where our own reading is not sure', () => {
    const read = withReading(own, READING)
    expect(read).toMatchObject({ intent: 'progress', confidence: 0.8 })
    expect(read.topics).toContain('housing')
    expect(read.likely[0]).toEqual({ intent: 'progress', confidence: 0.8 })
  })

  it.each([
    ['less sure than we are', { ...READING, confidence: 0 }],
    ['nothing', null],
  ])('does not when it is %s', (_what, reading) => {
    expect(withReading(own, reading)).toBe(own)
  })

  it('does not where we are sure', () => {
    const sure = understand('低保要带什么材料')
    expect(withReading(sure, READING)).toBe(sure)
  })
})

it('facts are read back like those we heard ourselves, and never go against what was told', () => {
  const talk = new Talk({}, { facts: { region: '330281' } })
  const facts = [
    { key: 'persons' as const, value: 3 },
    { key: 'region' as const, value: '330282' },
    { key: 'vehicles' as const, value: 'a plane' },
  ]
  const said = talk.send({
    kind: 'text',
    text: ODD,
    reading: { intent: 'screen', confidence: 0.9, topics: ['none'], facts },
  })
  expect(said).toContain('3 口人')
  expect(said).toContain('对吗')
  expect(talk.state.facts).toMatchObject({ region: '330281', persons: 3 })
  expect(talk.state.facts.vehicles).toBeUndefined()
})
