import { type HouseholdDraft, type Scenario, scenario, yuan } from '../draft.ts'
import type { Place } from '../population/places.ts'
import { head, spouse } from './people.ts'

const homes = [{ floorAreaSqm: 66 }]
const yearFen = (place: Place) => place.dibaoMonthFen * 12

/** One poor person, so that only the property decides. */
function owner(key: string, more: Partial<HouseholdDraft>, capitalFen = 0): Scenario {
  return scenario(key, ['1.5'], { people: [head('male', 53, { capitalFen })], homes, ...more })
}

function placed(key: string, draft: (place: Place) => Partial<HouseholdDraft>): Scenario {
  return { key, covers: ['1.5'], draft: (place) => ({ people: [head('male', 53)], homes, ...draft(place) }) }
}

/** Deposits of one person: years of the dibao standard and fen more or less. */
function deposits(key: string, years: number, differenceFen: number): Scenario {
  return placed(key, (place) => ({
    people: [head('female', 57, { depositsFen: yearFen(place) * years + differenceFen })],
  }))
}

const car = (years: number, differenceFen: number) => (place: Place) => ({
  vehicles: [{ kind: 'car' as const, priceFen: yearFen(place) * years + differenceFen }],
})

/** Property at and around every limit that the facts name (1.5). The limits differ by county. */
export const PROPERTY = [
  deposits('deposits-just-below-4-years', 4, -1),
  deposits('deposits-exactly-4-years', 4, 0),
  deposits('deposits-just-above-4-years', 4, 1),
  deposits('deposits-just-below-6-years', 6, -1),
  deposits('deposits-exactly-6-years', 6, 0),
  deposits('deposits-just-above-6-years', 6, 1),
  scenario('deposits-shared-by-couple', ['1.5'], {
    people: [
      head('male', 60, { marital: 'married', depositsFen: yuan(72000) }),
      spouse('female', 59, {
        depositsFen: yuan(31000),
        securitiesFen: yuan(18500),
        insuranceFen: yuan(9000),
      }),
    ],
    homes,
  }),
  placed('car-just-below-8-years', car(8, -1)),
  placed('car-exactly-8-years', car(8, 0)),
  placed('car-just-below-15-years', car(15, -1)),
  placed('car-exactly-15-years', car(15, 0)),
  owner('old-cheap-car', { vehicles: [{ kind: 'car', priceFen: yuan(23000) }] }),
  owner('two-cars', {
    vehicles: [
      { kind: 'car', priceFen: yuan(46000) },
      { kind: 'van', priceFen: yuan(38000) },
    ],
  }),
  owner('motorcycle-only', { vehicles: [{ kind: 'motorcycle', priceFen: yuan(4200) }] }),
  owner('mobility-vehicle-only', { vehicles: [{ kind: 'mobility_vehicle', priceFen: yuan(6800) }] }),
  owner('boat', { vehicles: [{ kind: 'boat', priceFen: yuan(52000) }] }),
  scenario('no-home', ['1.5', '6.3'], { people: [head('male', 53)], homes: [] }),
  owner('two-small-homes', { homes: [{ floorAreaSqm: 18 }, { floorAreaSqm: 22.2 }] }),
  owner('two-homes-just-too-large', { homes: [{ floorAreaSqm: 18 }, { floorAreaSqm: 22.3 }] }),
  owner('two-large-homes', { homes: [{ floorAreaSqm: 88 }, { floorAreaSqm: 124 }] }),
  owner('three-homes', { homes: [{ floorAreaSqm: 12 }, { floorAreaSqm: 14 }, { floorAreaSqm: 13 }] }),
  owner('home-and-shop', { homes: [{ floorAreaSqm: 61 }, { use: 'shop', floorAreaSqm: 24 }] }),
  owner('home-and-office', { homes: [{ floorAreaSqm: 61 }, { use: 'office', floorAreaSqm: 35 }] }),
  owner('serviced-flat-only', { homes: [{ use: 'serviced_flat', floorAreaSqm: 42 }] }),
  scenario('farmhouse-to-rebuild', ['1.5', '6.3'], {
    people: [head('male', 53)],
    homes: [{ floorAreaSqm: 47 }],
  }),
  owner('capital-just-below-100k', {}, yuan(100_000) - 1),
  owner('capital-exactly-100k', {}, yuan(100_000)),
  owner('capital-just-above-100k', {}, yuan(100_000) + 1),
  owner('capital-just-below-200k', {}, yuan(200_000) - 1),
  owner('capital-exactly-200k', {}, yuan(200_000)),
]
