import { type Facts, type ResolvedPack, resolvePack } from '../../../server/eligibility/engine/index.ts'
import type { Tri } from './floor/family.ts'
import { decideByHand, type FloorResult } from './floor/floor.ts'
import { byJsonRules } from './json-rules.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { explainPart, settlePart } from './ours.ts'
import { SUBSET } from './verdicts.ts'
import { byZen } from './zen.ts'

const DAY = '2026-11-21'
const MET = { likely: 'yes', not: 'no', unknown: 'unknown' } as const

/** A family with what is worked out before the clock starts. */
export interface Entry {
  facts: Facts
  pack: ResolvedPack
  numbers: Numbers
}

export function entryOf(facts: Facts): Entry {
  const pack = resolvePack(facts.region, DAY)
  return { facts, pack, numbers: numbersOf(facts, pack) }
}

function sumsDiffer(floor: FloorResult, entry: Entry): boolean {
  return explainPart(entry.facts, entry.pack).some(({ program, amount }) => {
    const sum = floor[program as keyof FloorResult].sum
    return amount?.fen !== sum?.fen || amount?.possibleFen !== sum?.possibleFen
  })
}

/** Tells where the five ways differ about one family, by verdict or by sum; null where they do not. */
export async function disagreement(entry: Entry): Promise<string | null> {
  const { facts, pack, numbers } = entry
  const floor = decideByHand(facts, pack)
  const so = settlePart(facts, pack)
  const explained = explainPart(facts, pack)
  const [json, zen] = await Promise.all([byJsonRules(numbers), byZen(numbers)])
  for (const program of SUBSET) {
    const result = explained.find((one) => one.program === program)
    const five: (Tri | undefined)[] = [
      floor[program].met,
      so[program],
      result && MET[result.verdict],
      json[program],
      zen[program],
    ]
    if (new Set(five).size > 1)
      return `${program}: floor, settle, explain, json-rules-engine, zen say ${five.join(', ')}`
  }
  return sumsDiffer(floor, entry) ? 'the floor and ours differ in a sum' : null
}
