import { type Faults, scenario, yuan } from '../draft.ts'
import { child, head, spouse } from './people.ts'

function faulty(key: string, faults: Faults) {
  return scenario(key, ['registry'], {
    people: [
      head('male', 54, { marital: 'married', wageMonthFen: yuan(2500), depositsFen: yuan(21000) }),
      spouse('female', 52, { disability: { type: 'physical', level: 3 } }),
      child('male', 20, { school: { stage: 'college', fullTime: true } }),
    ],
    homes: [{ floorAreaSqm: 72 }],
    faults,
  })
}

/** Answers that lack something or contradict each other, whatever the switches say. */
export const FAULTY = [
  faulty('deposits-conflict', { conflicting: ['deposits'], conflictingChecks: ['deposits'] }),
  faulty('marriage-conflict', { conflicting: ['maritalStatus'], conflictingChecks: ['marriage'] }),
  faulty('housing-conflict', { conflicting: ['housing'], conflictingChecks: ['housing'] }),
  faulty('school-missing', { missing: ['school'], silentChecks: ['school'] }),
  faulty('housing-missing', { missing: ['housing'], silentChecks: ['housing'] }),
  faulty('banks-silent', { missing: ['deposits'], silentChecks: ['deposits', 'securities'] }),
  faulty('disability-missing', { missing: ['disability', 'illness'] }),
  faulty('no-file', { noFile: true }),
]
