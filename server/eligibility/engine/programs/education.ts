import { each, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import type { MemberValues } from '../facts.ts'
import type { PackRow } from '../pack-types.ts'
import { ofPerson, studyOf } from '../people.ts'
import type { Computed, Program } from '../program.ts'
import type { AmountLine } from '../result.ts'
import type { Law, Rule } from '../rule.ts'
import { any } from '../tri.ts'
import { isAnyOf } from './poor.ts'
import { isTekun, tekunAsks } from './tekun-person.ts'

type Study = MemberValues['study']

/** Stages of schooling, and the item of Z1 art. 27 that says what is given in each. */
const STAGES: { readonly [S in Study]?: { variant: string; law: Law } } = {
  kindergarten: { variant: 'Kindergarten', law: ['Z1', '第二十七条(一)', 'Art. 27(1)'] },
  primary: { variant: 'Compulsory', law: ['Z1', '第二十七条(二)', 'Art. 27(2)'] },
  junior: { variant: 'Compulsory', law: ['Z1', '第二十七条(二)', 'Art. 27(2)'] },
  senior: { variant: 'Senior', law: ['Z1', '第二十七条(三)', 'Art. 27(3)'] },
  vocational: { variant: 'Senior', law: ['Z1', '第二十七条(三)', 'Art. 27(3)'] },
  university: { variant: 'University', law: ['Z1', '第二十七条(四)', 'Art. 27(4)'] },
}
const IN_GENERAL: Law = ['Z1', '第二十六条', 'Art. 26']

const stageOf = (subject: Case) => STAGES[studyOf(subject) ?? 'none']

/** Attends one of the stages of Z1 art. 26. Whether postgraduates are meant by it no text says. */
const IN_SCHOOL: Rule = {
  id: 'inSchool',
  weight: 0.1,
  law: (subject) => stageOf(subject)?.law ?? IN_GENERAL,
  test: (subject) => {
    const study = studyOf(subject)
    if (study === undefined) return 'unknown'
    if (study === 'none') return 'no'
    return study === 'postgraduate' ? 'unset' : 'yes'
  },
  uses: (subject) => ofPerson(subject, 'study'),
  variant: (subject) => stageOf(subject)?.variant ?? '',
}

/** Of a dibao or dibian family, or tekun: that another member is tekun gives the student nothing. */
const FAMILY: Rule = {
  id: 'schoolFamily',
  weight: 0.05,
  follows: ['dibao', 'dibian', 'tekun'],
  law: IN_GENERAL,
  uses: (subject) => ['alreadyOn', ...tekunAsks(subject)],
  test: (subject) =>
    subject.facts.alreadyOn === 'tekun'
      ? 'yes'
      : any(isAnyOf(subject, ['dibao', 'dibian']), isTekun(subject)),
}

type Aid = readonly [line: string, key: `education.${'nutritionMeal' | 'grantSenior'}`]
const MEAL: Aid = ['nutritionMeal', 'education.nutritionMeal']
const GRANT: Aid = ['grantSenior', 'education.grantSenior']
const AIDS: { readonly [S in Study]?: Aid } = {
  primary: MEAL,
  junior: MEAL,
  senior: GRANT,
  vocational: GRANT,
}

/**
 * What is paid in money a year, where a place told it; fees that are waived are no sum. Boarding aid is for boarders,
 * whom no question finds, so it is only possible.
 */
function amount({ pack, facts }: Case, people: readonly number[]): Computed | null {
  const { rows } = pack
  const lines: AmountLine[] = []
  const used = new Set<PackRow | undefined>()
  let fen = 0
  let boarding = 0
  for (const aid of [MEAL, GRANT]) {
    const [name, key] = aid
    const row = rows[key]
    const some = people.filter((at) => AIDS[facts.members?.[at]?.study ?? 'none'] === aid)
    if (row === undefined || some.length === 0) continue
    const own = each(name, row.value, some.length)
    lines.push(own)
    used.add(row)
    fen += own.fen
  }
  for (const at of people) {
    const study = facts.members?.[at]?.study
    if (study !== 'primary' && study !== 'junior') continue
    const row = rows[study === 'primary' ? 'education.boardingPrimary' : 'education.boardingJunior']
    boarding += row?.value ?? 0
    used.add(row)
  }
  if (lines.length === 0) return null
  const parts = { kind: 'exact', period: 'year', per: 'people', fen, lines } as const
  return sum(pack, { ...parts, possibleFen: fen + boarding }, ...used)
}

/** Education assistance 教育救助, by stage, for dibao, tekun and dibian (Z1 art. 26–28). The school takes it. */
export const EDUCATION: Program = {
  id: 'education',
  weight: 0.15,
  people: ['student'],
  rules: [],
  each: [IN_SCHOOL, FAMILY],
  amount,
}
