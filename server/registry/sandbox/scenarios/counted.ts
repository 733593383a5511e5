import elsewhere from '../data/elsewhere.json' with { type: 'json' }
import { type PersonDraft, type Scenario, scenario, yuan } from '../draft.ts'
import { child, grandchild, head, parent, spouse } from './people.ts'

const homes = [{ floorAreaSqm: 75 }]
const fullTime = (stage: NonNullable<PersonDraft['school']>['stage']) => ({
  school: { stage, fullTime: true },
})

/** Parents with one child; what the child does decides who is counted. */
function withChild(key: string, covers: string[], kid: PersonDraft): Scenario {
  return scenario(key, covers, {
    people: [
      head('male', 50, { marital: 'married', wageMonthFen: yuan(2700) }),
      spouse('female', 48, { wageMonthFen: yuan(900) }),
      kid,
    ],
    homes,
  })
}

/** Who belongs to the household that is counted, and who does not (N1 art. 7). */
export const COUNTED = [
  withChild('kindergarten-child', ['6.2'], child('female', 4, fullTime('kindergarten'))),
  withChild('primary-pupil', ['1.2', '6.2'], child('male', 9, fullTime('primary'))),
  withChild('junior-pupil', ['1.2', '6.2'], child('female', 14, fullTime('junior'))),
  withChild('senior-pupil', ['6.2'], child('male', 17, fullTime('senior'))),
  withChild('vocational-pupil', ['6.2'], child('female', 18, fullTime('vocational'))),
  withChild('college-student', ['1.2'], child('male', 20, fullTime('college'))),
  withChild('bachelor-student', ['1.2'], child('female', 21, fullTime('bachelor'))),
  withChild(
    'part-time-student',
    ['1.2'],
    child('male', 22, { school: { stage: 'bachelor', fullTime: false } }),
  ),
  withChild('postgraduate', ['1.2'], child('female', 24, fullTime('postgraduate'))),
  withChild(
    'adult-child-working',
    ['1.2'],
    child('male', 25, { insurance: 'employee', wageMonthFen: yuan(5200) }),
  ),
  withChild('conscript', ['1.2'], child('male', 20, { standing: 'conscript' })),
  withChild('child-in-prison', ['1.2'], child('male', 26, { standing: 'in_prison', insurance: 'none' })),
  withChild('child-declared-missing', ['1.2'], child('female', 28, { standing: 'declared_missing' })),
  withChild(
    'child-registered-elsewhere',
    ['1.7'],
    child('male', 15, { registeredAt: elsewhere.otherCounty }),
  ),
  scenario('prison-member', ['1.2'], {
    people: [
      head('male', 46, { marital: 'married', standing: 'in_prison', insurance: 'none' }),
      spouse('female', 44, { wageMonthFen: yuan(1900) }),
      child('male', 13, fullTime('junior')),
    ],
    homes,
  }),
  scenario('drug-treatment-member', ['1.2'], {
    people: [
      head('female', 40, { marital: 'divorced', wageMonthFen: yuan(2100) }),
      child('male', 19, { standing: 'in_drug_treatment', insurance: 'none' }),
    ],
    homes,
  }),
  scenario('clergy-away', ['1.2', '1.3'], {
    people: [
      head('male', 58, { standing: 'clergy_away' }),
      parent('female', 84, { pensionMonthFen: yuan(360) }),
    ],
    homes,
  }),
  scenario('three-generations', ['1.2'], {
    people: [
      head('male', 68, { marital: 'married', pensionMonthFen: yuan(420) }),
      spouse('female', 66, { pensionMonthFen: yuan(380) }),
      child('male', 41, { marital: 'divorced', wageMonthFen: yuan(3800) }),
      grandchild('female', 10, fullTime('primary')),
    ],
    homes,
  }),
  scenario('parent-in-law-living-in', ['1.2'], {
    people: [
      head('male', 45, { marital: 'married', wageMonthFen: yuan(3300) }),
      spouse('female', 43),
      { ...parent('female', 72, { pensionMonthFen: yuan(360) }), relation: 'parent_in_law' },
    ],
    homes,
  }),
  scenario('single-mother', ['1.2', '6.7'], {
    people: [
      head('female', 37, { marital: 'divorced', wageMonthFen: yuan(2300) }),
      child('male', 8, fullTime('primary')),
    ],
    homes: [],
  }),
  scenario('widower-two-children', ['1.2', '6.2'], {
    people: [
      head('male', 44, { marital: 'widowed', wageMonthFen: yuan(3100) }),
      child('female', 16, fullTime('senior')),
      child('male', 11, fullTime('primary')),
    ],
    homes,
  }),
  scenario('non-local-registrant', ['5', '1.7'], {
    people: [
      head('male', 39, {
        marital: 'married',
        registeredAt: elsewhere.otherProvince,
        wageMonthFen: yuan(3000),
      }),
      spouse('female', 37, { registeredAt: elsewhere.otherProvince }),
      child('female', 6, { registeredAt: elsewhere.otherProvince, ...fullTime('primary') }),
    ],
  }),
]
