import { createHash } from 'node:crypto'
import { type Facts, type PolicyPack, resolvePack } from '../eligibility/engine/index.ts'
import { packFaults } from '../eligibility/packs/check.ts'
import { type GoldenHousehold, goldenFaults, householdsOf } from '../eligibility/packs/golden.ts'
import { goldenFiles } from '../eligibility/service.ts'
import { amendmentPacks, type Change } from './rules.ts'
import { packsWith } from './store.ts'

type Packs = readonly PolicyPack[]

/** The golden households of a place, by `place of the file › name`. */
export function goldenOf(place: string): { name: string; household: GoldenHousehold }[] {
  return goldenFiles().flatMap((file) =>
    householdsOf(file)
      .filter(({ facts }) => facts.region?.startsWith(place))
      .map((household) => ({ name: `${file.place} › ${household.name}`, household })),
  )
}

/** What is wrong with the rules of the program themselves; every golden household has to hold. */
export function programFaults(packs: Packs): string[] {
  const broken = packFaults(packs)
  return broken.length > 0
    ? broken
    : goldenOf('').flatMap(({ name, household }) => named(name, household, packs))
}

/**
 * What is wrong with laying a change over the others: the packs do not fit together, or the answer of a golden
 * household differs on a day before the change begins.
 */
export function changeFaults(change: Change, others: readonly Change[], base: Packs): string[] {
  const amended = [...others, change]
  const faults = packFaults(amendmentPacks(amended, base))
  if (faults.length > 0) return faults
  const [before, after] = [packsWith(others, base), packsWith(amended, base)]
  return goldenOf(change.place)
    .filter(({ household }) => household.on < change.validFrom)
    .filter(({ household: { facts, on } }) => !sameRules(facts.region, on, before, after))
    .flatMap(({ name, household }) => {
      // What an earlier change has turned on purpose is not this one's fault.
      const known = goldenFaults(household, before)
      return named(name, household, after).filter((fault) => !known.some((one) => fault.endsWith(one)))
    })
}

/** An answer is a function of facts and rules: where these are the same, no household needs to be asked. */
function sameRules(region: Facts['region'], day: string, before: Packs, after: Packs): boolean {
  const [one, other] = [resolvePack(region, day, before).rows, resolvePack(region, day, after).rows]
  return JSON.stringify(one) === JSON.stringify(other)
}

const named = (name: string, household: GoldenHousehold, packs: Packs) =>
  goldenFaults(household, packs).map((fault) => `${name}: ${fault}`)

/** Names the rules that reach a place: another name means that a preview made before is no longer true. */
export function fingerprint(place: string, packs: Packs): string {
  const reaching = packs.filter(({ covers }) =>
    covers.some((prefix) => prefix.startsWith(place) || place.startsWith(prefix)),
  )
  return createHash('sha256').update(JSON.stringify(reaching)).digest('base64url')
}
