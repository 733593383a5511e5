import { readFile } from 'node:fs/promises'
import type { Refusal } from './options.ts'

export type Input = { ok: true; value: unknown } | { ok: false; refusal: Refusal }

/** All of standard input; waits for whoever writes it. */
async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** The JSON of a file, or of standard input for `-`. */
export async function readInput(file: string): Promise<Input> {
  let text: string
  try {
    text = file === '-' ? await standardInput() : await readFile(file, 'utf8')
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
