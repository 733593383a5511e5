import type { DecideInput } from '../../../server/applications/contract.ts'
import { t } from '../../shell/words.ts'

type Of<A extends DecideInput['action']> = Extract<DecideInput, { action: A }>
type Codes = {
  missing: Of<'send_back'>['missing'][number]
  refuse: Of<'refuse'>['reasons'][number]
  amountReason: NonNullable<Of<'approve'>['amountReason']>
  incompleteReason: Of<'start_review'>['incompleteReason']
}

/** Every code of the contract once; the compiler reports one that is missing or too many. */
const CODES: { [G in keyof Codes]: Record<Codes[G], true> } = {
  missing: {
    members_wrong: true,
    consent_missing: true,
    facts_unclear: true,
    illness_papers: true,
    income_papers: true,
    housing_papers: true,
    wrong_place: true,
    other: true,
  },
  refuse: {
    income_over: true,
    assets_over: true,
    vehicle: true,
    housing_over: true,
    premises: true,
    company_capital: true,
    not_resident: true,
    check_refused: true,
    untrue_statement: true,
    no_emergency: true,
    other: true,
  },
  amountReason: {
    within_ceiling: true,
    special_case: true,
    survey_corrects_income: true,
    single_person_share: true,
    local_floor: true,
    court_or_agreement: true,
    engine_unknown: true,
  },
  incompleteReason: { registry_silent: true, urgent: true, checked_by_visit: true },
}

/** The choices of one group with their words, which the server uses too (`desk:<group>.<code>`). */
export function codeOptions(group: keyof Codes): { value: string; text: string }[] {
  return Object.keys(CODES[group]).map((value) => ({ value, text: t(`desk:${group}.${value}`) }))
}
