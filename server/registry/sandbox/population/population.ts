import type { SandboxHousehold } from '../model.ts'
import { SCENARIOS } from '../scenarios/index.ts'
import { buildHousehold, createIssuer } from './build-household.ts'
import { buildDemoFamilies } from './demo-families.ts'
import { createDice } from './dice.ts'
import { PLACES } from './places.ts'

/** Every situation once in every place, after the named demo families. The same seed gives the same people. */
export function buildPopulation(seed: number): SandboxHousehold[] {
  const dice = createDice(seed)
  const issue = createIssuer()
  const households = buildDemoFamilies(issue)
  for (const place of PLACES) {
    for (const { key, draft } of SCENARIOS) {
      const input = { key, number: households.length, draft: draft(place), place }
      households.push(buildHousehold(input, { dice, issue }))
    }
  }
  return households
}
