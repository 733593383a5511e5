import { type Scenario, scenario, yuan } from '../draft.ts'
import type { Place } from '../population/places.ts'
import { child, head, spouse } from './people.ts'

const homes = [{ floorAreaSqm: 70 }]

/** A couple whose income a person is exactly `perPersonFen`, a whole number of fen either side of a line. */
function couple(key: string, covers: string[], perPersonFen: (place: Place) => number): Scenario {
  return {
    key,
    covers,
    draft: (place) => ({
      people: [
        head('male', 47, { marital: 'married', wageMonthFen: perPersonFen(place) * 2 }),
        spouse('female', 46),
      ],
      homes,
    }),
  }
}

/** Income at the edges, kinds of work, and what is already paid. */
export const WORK = [
  couple('income-just-below-dibao', ['1.1'], (place) => place.dibaoMonthFen - 1),
  couple('income-exactly-dibao', ['1.1', '2'], (place) => place.dibaoMonthFen),
  couple('income-just-above-dibao', ['1.1', '2'], (place) => place.dibaoMonthFen + 1),
  couple('income-at-1.5-times', ['2'], (place) => place.dibaoMonthFen * 1.5),
  couple('income-at-minimum-wage', ['2'], (place) => place.minimumWageFen),
  couple('income-above-minimum-wage', ['2'], (place) => place.minimumWageFen + 1),
  scenario('working-poor', ['2', '6.4'], {
    people: [
      head('male', 42, { marital: 'married', insurance: 'employee', wageMonthFen: yuan(3100) }),
      spouse('female', 40),
      child('female', 12, { school: { stage: 'primary', fullTime: true } }),
    ],
    homes,
  }),
  scenario('no-one-in-work', ['6.4'], {
    people: [
      head('male', 51, { marital: 'married', insurance: 'none' }),
      spouse('female', 49, { insurance: 'none' }),
    ],
    homes,
  }),
  scenario('unemployed-with-benefit', ['6.4'], {
    people: [head('male', 38, { insurance: 'employee', unemploymentMonthFen: yuan(2034) })],
    homes,
  }),
  scenario('unemployed-uninsured', ['5'], {
    people: [head('female', 33, { insurance: 'none', depositsFen: yuan(600) })],
    homes: [],
  }),
  scenario('farm-household', ['2', '1.4'], {
    people: [
      head('male', 59, { marital: 'married', farmYearFen: yuan(3400) }),
      spouse('female', 58, { farmYearFen: yuan(1200) }),
    ],
    homes: [{ floorAreaSqm: 96 }],
  }),
  scenario('dibao-receiving', ['1.8', '6.8', '6.9', '6.10'], {
    people: [head('female', 63, { aid: { kind: 'dibao', monthFen: yuan(1010), since: '2024-04-01' } })],
    homes,
  }),
  scenario('dibian-receiving', ['2'], {
    people: [head('male', 55, { aid: { kind: 'dibian', monthFen: null, since: '2025-02-01' } })],
    homes,
  }),
  scenario('dibao-ended-after-job', ['1.8', '1.4'], {
    people: [
      head('male', 36, {
        insurance: 'employee',
        wageMonthFen: yuan(2900),
        aid: { kind: 'dibao', monthFen: yuan(860), since: '2023-03-01', until: '2026-09-30' },
      }),
    ],
    homes,
  }),
  scenario('linshi-last-year', ['5'], {
    people: [
      head('male', 48, { aid: { kind: 'linshi', monthFen: null, since: '2025-11-03', until: '2025-11-03' } }),
    ],
    homes,
  }),
  scenario('study-costs', ['3', '6.2'], {
    people: [
      head('male', 52, { marital: 'married', wageMonthFen: yuan(5600) }),
      spouse('female', 50),
      child('male', 21, { school: { stage: 'bachelor', fullTime: true } }),
      child('female', 18, { school: { stage: 'bachelor', fullTime: true } }),
    ],
    homes,
  }),
]
