import { readFileSync } from 'node:fs'
import type { Refusal } from './options.ts'

export type Input = { ok: true; value: unknown } | { ok: false; refusal: Refusal }

/** The JSON of a file, or of standard input for `-`. */
export function readInput(file: string): Input {
  let text: string
  try {
    // 0: standard input.
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    return { ok: false, refusal: { key: file === '-' ? 'noInput' : 'noSuchFile', params: { file } } }
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return { ok: false, refusal: { key: 'notJson', params: { file: file === '-' ? 'stdin' : file } } }
  }
}

/** The families given, each with another region in place of its own. */
export function withRegion(given: unknown, region: string | undefined): unknown {
  if (region === undefined || typeof given !== 'object' || given === null) return given
  if (Array.isArray(given)) return given.map((one) => withRegion(one, region))
  const { facts } = given as { facts?: unknown }
  return facts === undefined ? { ...given, region } : { ...given, facts: withRegion(facts, region) }
}
