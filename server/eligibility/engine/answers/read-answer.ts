import type { FactKey, FactValue } from '../facts.ts'
import type { Question } from '../questions/question.ts'
import { questionOf } from '../questions/questions.ts'
import { type ReadNumber, readNumber } from './read-number.ts'
import { readRegion } from './read-region.ts'
import { BETWEEN, FAMILY_LEAD, HEADS, NO, NOTHING, PEOPLE, UNSURE, YES } from './vocabulary.ts'

/** What is wrong with an answer; words under `answerError.<code>` in the namespace `eligibility`. */
export type AnswerError =
  | 'EMPTY'
  | 'NOT_A_NUMBER'
  | 'NOT_A_COUNT'
  | 'NEGATIVE'
  | 'TOO_SMALL'
  | 'TOO_LARGE'
  | 'TOO_MUCH'
  | 'NOT_WHOLE'
  | 'NOT_AN_OPTION'
  | 'NOT_A_REGION'
  | 'REGION_OUTSIDE'
  | 'REGION_WHICH'

/**
 * `value: null` is an explicit "does not know": keep it, and the question is not asked again.
 * `rough: true`: the words only came near the number; say it back before relying on it.
 */
export type ReadAnswer =
  | { ok: true; value: FactValue | null; rough: boolean }
  | { ok: false; code: AnswerError; params: Readonly<Record<string, string | number>> }

/** Chinese counts large sums in ten thousands. */
const WAN = 10_000

function fail(code: AnswerError, params: Readonly<Record<string, string | number>> = {}): ReadAnswer {
  return { ok: false, code, params }
}

function done(value: FactValue | null, rough = false): ReadAnswer {
  return { ok: true, value, rough }
}

/** People counted in words, where people are what is asked. */
function heads(key: FactKey, raw: string): ReadAnswer | null {
  const said =
    key === 'persons' ? HEADS.find(([words]) => words.test(raw.replace(/[，。,.！!\s]/g, ''))) : undefined
  return said ? done(said[1]) : null
}

/** The number in the words; null if there is none of the kind that is asked. */
function numberIn({ kind, key }: Question, raw: string): ReadNumber | null {
  if (NOTHING.test(raw)) return { value: 0, rough: false }
  if (kind === 'money' && PEOPLE.test(raw)) return null
  const counted = key === 'persons' || key === 'obligor.persons'
  return readNumber(counted ? raw.replace(FAMILY_LEAD, '') : raw)
}

function numeric(asked: Question, raw: string): ReadAnswer {
  const { kind, bounds } = asked
  const scale = kind === 'money' ? 100 : 1
  const read = numberIn(asked, raw)
  if (read === null) return fail(kind === 'money' ? 'NOT_A_NUMBER' : 'NOT_A_COUNT')
  const { min, max, decimals } = bounds ?? { min: 0, max: Number.MAX_SAFE_INTEGER, decimals: 0 }
  if (read.value < 0 && min <= 0) return fail('NEGATIVE')
  if (kind === 'number' && decimals === 0 && !Number.isInteger(read.value)) return fail('NOT_WHOLE')
  const grain = kind === 'money' ? 1 : 10 ** decimals
  const value = Math.round(read.value * scale * grain) / grain
  if (value < min) return fail('TOO_SMALL', { min: min / scale })
  if (value <= max) return done(value, read.rough)
  if (kind === 'money') return fail('TOO_MUCH', { max: max / scale, wan: max / scale / WAN })
  return fail('TOO_LARGE', { max: max / scale })
}

function chosen({ options }: Question, raw: string): ReadAnswer {
  const text = raw.toLowerCase()
  const byValue = options.find(({ value }) => value === text)
  const byPlace = /^[1-9]$/.test(text) ? options[Number(text) - 1] : undefined
  const none = NO.test(text) ? options.find(({ value }) => value === 'none') : undefined
  const found = byValue ?? byPlace ?? none
  return found ? done(found.value as FactValue) : fail('NOT_AN_OPTION', { count: options.length })
}

function yesNo(raw: string): ReadAnswer {
  if (YES.test(raw)) return done(true)
  return NO.test(raw) ? done(false) : fail('NOT_AN_OPTION', { count: 2 })
}

/** Any number of options by value or place ("1 3", "child,ill"); words for none choose none. */
function several({ options }: Question, raw: string): string[] | null {
  if (NO.test(raw) && !/^[12]$/.test(raw)) return []
  const parts = raw
    .toLowerCase()
    .split(BETWEEN)
    .filter((part) => part !== '')
  const found = parts.map((part) =>
    options.find(({ value }, index) => value === part || String(index + 1) === part),
  )
  return found.length > 0 && found.every((one) => one !== undefined)
    ? [...new Set(found.map((one) => one.value))]
    : null
}

/** Several options; a plain count of them where only the count matters. */
function multiple(asked: Question, raw: string): ReadAnswer {
  const found = several(asked, raw)
  if (found === null) return fail('NOT_AN_OPTION', { count: asked.options.length })
  return done(asked.kind === 'count' ? found.length : (found as readonly string[] as FactValue))
}

/**
 * Reads one answer as it was typed, said or tapped. Money is read in yuan and returned in fen; a choice by its
 * value or its place in the list (from 1); several separated by spaces or commas.
 */
export function readAnswer(key: FactKey, raw: string | number | boolean | null): ReadAnswer {
  if (raw === null) return done(null)
  const text = String(raw).trim()
  if (text === '') return fail('EMPTY')
  if (UNSURE.test(text)) return done(null)
  const asked = questionOf(key)
  switch (asked.kind) {
    case 'money':
    case 'number':
      return heads(key, text) ?? numeric(asked, text)
    case 'choice':
      return chosen(asked, text)
    case 'multi':
    case 'count':
      return multiple(asked, text)
    case 'yesno':
      return yesNo(text)
    case 'region': {
      const place = readRegion(text)
      return place.ok ? done(place.value) : fail(place.code as AnswerError)
    }
  }
}
