import illnesses from '../data/illnesses.json' with { type: 'json' }
import { type PersonDraft, scenario, yuan } from '../draft.ts'
import { child, head, parent, spouse } from './people.ts'

const homes = [{ floorAreaSqm: 68 }]
type Disability = NonNullable<PersonDraft['disability']>

/** One disabled adult who lives with a parent whose income lies between dibao and dibian. */
function disabledAdult(key: string, disability: Disability) {
  return scenario(key, ['1.3', '6.6'], {
    people: [
      head('male', 64, { marital: 'widowed', pensionMonthFen: yuan(2900) }),
      child('male', 33, { disability, insurance: 'resident' }),
    ],
    homes,
  })
}

/** Disability of every type and level that a rule asks about, and serious illness. */
export const HEALTH = [
  disabledAdult('disabled-physical-1', { type: 'physical', level: 1 }),
  disabledAdult('disabled-physical-2', { type: 'physical', level: 2 }),
  disabledAdult('disabled-physical-3', { type: 'physical', level: 3 }),
  disabledAdult('disabled-physical-4', { type: 'physical', level: 4 }),
  disabledAdult('disabled-visual-1', { type: 'visual', level: 1 }),
  disabledAdult('disabled-hearing-2', { type: 'hearing', level: 2 }),
  disabledAdult('disabled-speech-3', { type: 'speech', level: 3 }),
  disabledAdult('disabled-multiple-1', { type: 'multiple', level: 1 }),
  disabledAdult('disabled-intellectual-3', { type: 'intellectual', level: 3 }),
  disabledAdult('disabled-intellectual-4', { type: 'intellectual', level: 4 }),
  disabledAdult('disabled-psychiatric-2', { type: 'psychiatric', level: 2 }),
  disabledAdult('disabled-psychiatric-3', { type: 'psychiatric', level: 3 }),
  scenario('disability-subsidies-paid', ['6.6'], {
    people: [
      head('female', 45, {
        disability: { type: 'physical', level: 1 },
        aid: { kind: 'disability_care', monthFen: yuan(500), since: '2023-01-01' },
      }),
    ],
    homes,
  }),
  scenario('tekun-disabled-under-60', ['4'], {
    people: [head('male', 47, { disability: { type: 'intellectual', level: 2 } })],
    homes: [{ floorAreaSqm: 40 }],
  }),
  scenario('couple-ill-spouse', ['3', '6.1'], {
    people: [
      head('male', 56, { marital: 'married', wageMonthFen: yuan(2600), depositsFen: yuan(15000) }),
      spouse('female', 54, { illness: { name: illnesses.uraemia, selfPaidYearFen: yuan(41300) } }),
    ],
    homes,
  }),
  scenario('rigid-spending-cancer', ['3', '6.1'], {
    people: [
      head('male', 49, { marital: 'married', insurance: 'employee', wageMonthFen: yuan(6800) }),
      spouse('female', 47, { illness: { name: illnesses.cancer, selfPaidYearFen: yuan(126000) } }),
      child('female', 17, { school: { stage: 'senior', fullTime: true } }),
    ],
    homes,
  }),
  scenario('child-leukaemia', ['6.1', '6.7'], {
    people: [
      head('male', 38, { marital: 'married', wageMonthFen: yuan(4200) }),
      spouse('female', 36),
      child('male', 7, {
        school: { stage: 'primary', fullTime: true },
        illness: { name: illnesses.leukaemia, selfPaidYearFen: yuan(98000) },
      }),
    ],
    homes,
  }),
  scenario('child-disabled', ['6.6', '6.7'], {
    people: [
      head('male', 35, { marital: 'married', wageMonthFen: yuan(3600) }),
      spouse('female', 34),
      child('female', 5, { disability: { type: 'intellectual', level: 2 } }),
    ],
    homes,
  }),
  scenario('mental-illness-carer', ['1.3'], {
    people: [
      head('male', 29, {
        disability: { type: 'psychiatric', level: 1 },
        illness: { name: illnesses.schizophrenia, selfPaidYearFen: yuan(5200) },
      }),
      parent('female', 62, { pensionMonthFen: yuan(410) }),
    ],
    homes,
  }),
  scenario('emergency-injury', ['5'], {
    people: [
      head('male', 43, {
        marital: 'married',
        wageMonthFen: yuan(4100),
        illness: { name: illnesses.injury, selfPaidYearFen: yuan(67000) },
      }),
      spouse('female', 41),
      child('male', 12, { school: { stage: 'primary', fullTime: true } }),
    ],
    homes,
  }),
]
