import type { ScreeningResponse } from './contract.ts'
import type { Screening } from './engine/check/check-facts.ts'
import { type PolicyPack, resolvePack, screen, whatWouldChange } from './engine/index.ts'
import { type Listener, speakResult } from './speak.ts'

/** Screens one family under the rules of a day, said in words. Needs no server. */
export function screenFamily(
  to: Listener,
  { facts, asOf }: Screening,
  today: string,
  packs?: readonly PolicyPack[],
): ScreeningResponse {
  const pack = resolvePack(facts.region, asOf ?? today, packs)
  return speakResult(to, screen(facts, pack), (program) => whatWouldChange(facts, pack, program))
}
