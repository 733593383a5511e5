import families from '../data/demo-families.json' with { type: 'json' }
import type { SandboxHousehold } from '../model.ts'
import { DEMO_DRAFTS } from '../scenarios/demo.ts'
import { buildHousehold, type Issuer } from './build-household.ts'
import { createDice } from './dice.ts'
import { placeOf } from './places.ts'

const DEMO_DICE_SEED = 1

/** The named families, always the same whatever the seed of the population. */
export function buildDemoFamilies(issue: Issuer): SandboxHousehold[] {
  const dice = createDice(DEMO_DICE_SEED)
  return families.map((family, number) => {
    const draft = DEMO_DRAFTS[family.key]
    if (!draft || draft.people.length !== family.people.length) throw new Error(`no draft for ${family.key}`)
    const people = draft.people.map((person, at) => ({ ...person, name: family.people[at]?.name ?? '' }))
    const place = placeOf(family.regionCode)
    return buildHousehold({ key: family.key, number, draft: { ...draft, people }, place }, { dice, issue })
  })
}
