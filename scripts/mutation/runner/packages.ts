import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as vitest from 'vitest'
import * as yaml from 'yaml'

type Names = Record<string, unknown>

/** Families tried by a test that tries many: that a mutant is noticed at all matters, not how simply. */
const MOST_RUNS = 15

const parsed = new Map<string, unknown>()

/** YAML is read thousands of times and never changed by a mutant. */
function parseOnce(text: string): unknown {
  if (!parsed.has(text)) parsed.set(text, yaml.parse(text))
  return parsed.get(text)
}

/** The same families every time, so that the score does not move by itself. */
const few = ({ numRuns = MOST_RUNS } = {}) =>
  ({ numRuns: Math.min(numRuns, MOST_RUNS), endOnFailure: true, seed: 330281 }) as const

const assert = (property: fc.IProperty<unknown>, asked?: { numRuns?: number }) =>
  fc.assert(property, few(asked))

// Outside its own workers vitest keeps no snapshots.
const { Assertion, util } = vitest.chai
util.addMethod(Assertion.prototype, 'toMatchFileSnapshot', function (this: object, file: string) {
  if (util.flag(this, 'object') !== readFileSync(file, 'utf8')) throw new Error(`not what stands in ${file}`)
})

/** Packages of which tests get less than there is, for haste. */
export const changed: Record<string, Names> = {
  'fast-check': { ...fc, assert, default: { ...fc, assert } },
  yaml: { ...yaml, parse: parseOnce },
}

export function vitestWith(names: Names): Names {
  return { ...vitest, ...names }
}
