import illnesses from '../data/illnesses.json' with { type: 'json' }
import { scenario, yuan } from '../draft.ts'
import { head, parent, spouse } from './people.ts'

const homes = [{ floorAreaSqm: 52 }]
const basicPension = { pensionMonthFen: yuan(360) }

/** Old people: alone, together, with and without someone who must support them. */
export const ELDERS = [
  scenario('single-elder', ['1.1', '6.12'], {
    people: [head('female', 74, { marital: 'widowed', ...basicPension, depositsFen: yuan(8200) })],
    homes,
  }),
  scenario('single-elder-no-pension', ['1.1'], {
    people: [head('male', 69, { depositsFen: yuan(1500) })],
    homes,
  }),
  scenario('elder-couple', ['1.1', '1.2'], {
    people: [
      head('male', 78, { marital: 'married', ...basicPension, depositsFen: yuan(12000) }),
      spouse('female', 76, basicPension),
    ],
    homes,
  }),
  scenario('elder-couple-one-unable', ['6.12'], {
    people: [
      head('male', 82, { marital: 'married', ...basicPension }),
      spouse('female', 80, { disability: { type: 'physical', level: 2 }, ...basicPension }),
    ],
    homes,
  }),
  scenario('elder-with-employee-pension', ['1.4'], {
    people: [
      head('male', 66, { insurance: 'employee', pensionMonthFen: yuan(3450), depositsFen: yuan(40000) }),
    ],
    homes,
  }),
  scenario('elder-child-can-support', ['1.4'], {
    people: [head('female', 77, { marital: 'widowed', ...basicPension })],
    homes,
    supporters: [{ relation: 'child', householdSize: 3, incomeMonthFen: yuan(21000) }],
  }),
  scenario('elder-child-on-dibao', ['1.4'], {
    people: [head('female', 79, { marital: 'widowed', ...basicPension })],
    homes,
    supporters: [{ relation: 'child', householdSize: 2, incomeMonthFen: yuan(900), ownAid: 'dibao' }],
  }),
  scenario('elder-child-income-unknown', ['1.4'], {
    people: [head('male', 75, { marital: 'widowed', ...basicPension })],
    homes,
    supporters: [{ relation: 'child', householdSize: 4, incomeMonthFen: null }],
  }),
  scenario('elder-with-old-parent', ['1.2'], {
    people: [head('male', 67, { marital: 'divorced', ...basicPension }), parent('female', 91, basicPension)],
    homes,
  }),
  scenario('tekun-elder', ['4'], {
    people: [head('male', 72, { ...basicPension, depositsFen: yuan(3000) })],
    homes: [{ floorAreaSqm: 36 }],
  }),
  scenario('tekun-elder-supporter-unable', ['4'], {
    people: [head('male', 83, { marital: 'widowed', ...basicPension })],
    homes,
    supporters: [{ relation: 'child', householdSize: 1, incomeMonthFen: yuan(800), ownAid: 'tekun' }],
  }),
  scenario('tekun-receiving', ['4', '6.1'], {
    people: [head('male', 76, { aid: { kind: 'tekun', monthFen: yuan(2337.5), since: '2021-05-01' } })],
    homes: [{ floorAreaSqm: 30 }],
  }),
  scenario('elder-after-stroke', ['6.12', '3'], {
    people: [
      head('male', 73, { marital: 'married', ...basicPension }),
      spouse('female', 70, {
        illness: { name: illnesses.stroke, selfPaidYearFen: yuan(23600) },
        ...basicPension,
      }),
    ],
    homes,
  }),
  scenario('elder-veteran', ['1.4'], {
    people: [head('male', 81, { veteranMonthFen: yuan(1230), ...basicPension })],
    homes,
  }),
  scenario('widow-after-death', ['1.8', '6.13'], {
    people: [
      head('male', 79, { marital: 'married', standing: 'deceased' }),
      spouse('female', 77, { marital: 'widowed', ...basicPension }),
    ],
    homes,
  }),
]
