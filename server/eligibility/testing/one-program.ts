import { Case } from '../engine/case.ts'
import { evaluate } from '../engine/evaluate.ts'
import { explain } from '../engine/explain.ts'
import type { Facts } from '../engine/facts.ts'
import type { Program } from '../engine/program.ts'
import type { ProgramId } from '../engine/program-ids.ts'
import type { ProgramResult } from '../engine/result.ts'
import type { Tri } from '../engine/tri.ts'
import { resolvePack } from '../packs/resolve.ts'

export const HANGZHOU = '330106'
export const YUYAO = '330281'

/**
 * One programme alone, in a place and on a day of 2026, with what the programmes before it came to.
 * @param so outcomes of the programmes it rests on; the others are open
 */
export function decideOne(
  program: Program,
  facts: Facts,
  so: Partial<Record<ProgramId, Tri>> = {},
): ProgramResult {
  const subject = new Case(facts, resolvePack(facts.region, '2026-11-22'))
  Object.assign(subject.so, so)
  const [evaluation] = evaluate(subject, [program])
  if (evaluation === undefined) throw new Error(`${program.id} was not decided`)
  return explain(subject, program, evaluation)
}

/** The keys of its reasons, in order. */
export function reasonsOf({ reasons }: ProgramResult): string[] {
  return reasons.map(({ key }) => key)
}
