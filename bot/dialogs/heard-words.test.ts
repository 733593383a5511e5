import { expect, it } from 'vitest'
import {
  type FactKey,
  type FactValue,
  questionOf,
  questions,
  withAnswer,
} from '../../server/eligibility/engine/index.ts'
import { translator } from '../../server/platform/i18n.ts'
import { NEW_STATE } from '../model.ts'
import { speak } from '../speak.ts'
import { WHOS } from '../understanding/facts/heard.ts'
import { heardWords } from './heard-words.ts'

const ADDRESSES = questions.map(({ key }) => key.replace(/^(member|obligor)\./, '$1s.0.') as FactKey)

/** Values at the ends of what a question takes. */
function values(key: FactKey): FactValue[] {
  const { kind, options, bounds } = questionOf(key)
  if (kind === 'yesno') return [true, false]
  if (kind === 'multi') return [[], [options[0]?.value] as FactValue]
  if (kind === 'choice' || kind === 'region') return options.map(({ value }) => value as FactValue)
  return [bounds?.min ?? 0, bounds?.max ?? 1]
}

it.each(['zh-CN', 'en'] as const)('every fact can be read back, in %s', (lang) => {
  const t = translator(lang)
  for (const key of ADDRESSES) {
    for (const value of values(key)) {
      const state = { ...NEW_STATE, facts: withAnswer({}, key, value) }
      expect(speak(t, heardWords(state, key, true))).not.toMatch(/\{\{|undefined|heard\.|^$/)
    }
  }
})

it('whoever is named has a name', () => {
  const facts = withAnswer({}, 'members.0.age', 40)
  for (const who of WHOS.slice(0, 11)) {
    const state = { ...NEW_STATE, facts, heard: { ...NEW_STATE.heard, people: [who] } }
    expect(speak(translator('zh-CN'), heardWords(state, 'members.0.age', false))).toContain('40 岁')
  }
})
