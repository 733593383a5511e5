import illnesses from '../data/illnesses.json' with { type: 'json' }
import { type HouseholdDraft, yuan } from '../draft.ts'
import { child, head, spouse } from './people.ts'

const illSpouse: HouseholdDraft = {
  people: [
    head('male', 58, {
      birthDate: '1968-03-12',
      marital: 'married',
      wageMonthFen: yuan(2400),
      depositsFen: yuan(12600),
    }),
    spouse('female', 56, {
      birthDate: '1970-08-25',
      illness: { name: illnesses.uraemia, selfPaidYearFen: yuan(38600) },
      depositsFen: yuan(3200),
    }),
    child('female', 20, { birthDate: '2006-05-18', school: { stage: 'bachelor', fullTime: true } }),
  ],
  homes: [{ floorAreaSqm: 78 }],
}

const singleElder: HouseholdDraft = {
  people: [
    head('female', 76, {
      birthDate: '1950-02-08',
      marital: 'widowed',
      pensionMonthFen: yuan(360),
      depositsFen: yuan(8200),
    }),
  ],
  homes: [{ floorAreaSqm: 46 }],
}

const depositsConflict: HouseholdDraft = {
  people: [
    head('male', 52, {
      birthDate: '1974-06-30',
      marital: 'married',
      wageMonthFen: yuan(2700),
      depositsFen: yuan(96000),
    }),
    spouse('female', 50, { birthDate: '1976-01-19' }),
  ],
  homes: [{ floorAreaSqm: 70 }],
  faults: { conflicting: ['deposits'], conflictingChecks: ['deposits'] },
}

const noFile: HouseholdDraft = {
  people: [head('male', 61, { birthDate: '1965-04-02' })],
  faults: { noFile: true },
}

const singleMother: HouseholdDraft = {
  people: [
    head('female', 38, { birthDate: '1988-07-14', marital: 'divorced', wageMonthFen: yuan(2500) }),
    child('male', 10, {
      birthDate: '2016-03-03',
      school: { stage: 'primary', fullTime: true },
      disability: { type: 'intellectual', level: 2 },
    }),
  ],
}

const helper = (sex: 'male' | 'female', age: number, birthDate: string): HouseholdDraft => ({
  people: [head(sex, age, { birthDate, wageMonthFen: yuan(5200) })],
})

const elder = (sex: 'male' | 'female', age: number, birthDate: string): HouseholdDraft => ({
  people: [head(sex, age, { birthDate, marital: 'widowed', pensionMonthFen: yuan(320) })],
})

/** What the named demo families look like; their names stand in `data/demo-families.json`. */
export const DEMO_DRAFTS: Record<string, HouseholdDraft> = {
  'demo-ill-spouse': illSpouse,
  'demo-single-elder': singleElder,
  'demo-deposits-conflict': depositsConflict,
  'demo-no-file': noFile,
  'demo-single-mother': singleMother,
  'demo-volunteer': helper('male', 41, '1985-05-06'),
  'demo-secretary': helper('female', 49, '1977-02-27'),
  'demo-neighbour': helper('female', 27, '1999-09-09'),
  'demo-paired-elder': elder('female', 81, '1945-03-30'),
  'demo-unpaired-elder': elder('male', 79, '1947-06-11'),
}
