import {
  type FactKey,
  type Facts,
  type FactValue,
  HOUSEHOLD_KEYS,
  MEMBER_KEYS,
  OBLIGOR_KEYS,
  readFact,
  withAnswer,
} from '../../eligibility/engine/index.ts'
import { type FieldEvidence, type Found, firstOf, type Origin, type ReportLine, SILENT } from './evidence.ts'
import { groupsOf } from './groups.ts'
import { isCounted, type Member } from './members.ts'
import { householdOf } from './papers.ts'
import { describedAs, peopleOf } from './verified-members.ts'

export type Evidence = {
  regionCode: string
  members: readonly Member[]
  /** Whether the registry or the applicant named the members. */
  membersFrom: Origin
  /** Which of the members applies. */
  applicantRef: string | null
  /** The day on which ages are counted, YYYY-MM-DD. */
  on: string
  fields: readonly FieldEvidence[]
  report: readonly ReportLine[]
  stated: Facts
  /** What the township saw; stronger than every paper. */
  survey: Facts
}

export type VerifiedFact = { key: FactKey; value: FactValue | null; origin: Origin | 'unknown' }

/**
 * The facts for the engine: home visit before economic check before registry before the applicant's word.
 * Where sources disagree the fact stays unknown, so the engine says "cannot tell" and a person looks. Families
 * living apart are in no paper of ours: they are known only as told or as seen.
 */
export function verifiedFacts(evidence: Evidence): VerifiedFact[] {
  const people = verifiedPeople(evidence)
  const { survey, stated } = evidence
  const found = { ...fromPapers(evidence), groups: groupsOf(asFacts(people).members, stated.groups) }
  const household = HOUSEHOLD_KEYS.map((key) =>
    verified(key, said(survey, key, 'survey'), found[key] ?? SILENT, said(stated, key, 'stated')),
  )
  return [...household, ...verifiedObligors(evidence), ...people]
}

/** What the engine takes. */
export function asFacts(verified: readonly VerifiedFact[]): Facts {
  return verified.reduce<Facts>(
    (facts, { key, value }) => (value === null ? facts : withAnswer(facts, key, value)),
    {},
  )
}

function verified(key: FactKey, ...sources: Found<FactValue>[]): VerifiedFact {
  const best = firstOf<FactValue>(...sources)
  return best.is === 'value'
    ? { key, value: best.value, origin: best.origin }
    : { key, value: null, origin: 'unknown' }
}

function said(facts: Facts, key: FactKey, origin: Origin): Found<FactValue> {
  const value = readFact(facts, key)
  return value === undefined || value === null ? SILENT : { is: 'value', value, origin }
}

function fromPapers({ regionCode, fields, report, members, membersFrom, stated }: Evidence) {
  const refs = members.filter(isCounted).map(({ ref }) => ref)
  const region: Found<FactValue> =
    regionCode.length < 6 ? SILENT : { is: 'value', value: regionCode.slice(0, 6), origin: 'registry' }
  const papers = { fields, report, refs, membersFrom, statedIncomeFen: stated.monthlyIncomeFen }
  return { ...householdOf(papers), region }
}

/** The members, with what only the family can tell of them where the registry is silent; unknown facts left out. */
function verifiedPeople(evidence: Evidence): VerifiedFact[] {
  const found = peopleOf(evidence)
  const told = describedAs(found, evidence.stated)
  return found.flatMap((person, index) =>
    MEMBER_KEYS.flatMap((key) => {
      const address: FactKey = `members.${index}.${key}`
      const word = told[index]?.[key]
      const stated: Found<FactValue> = word == null ? SILENT : { is: 'value', value: word, origin: 'stated' }
      const seen = said(evidence.survey, address, 'survey')
      const fact = verified(address, seen, person[key] ?? SILENT, stated)
      return fact.value === null ? [] : [fact]
    }),
  )
}

/** The families living apart, as the township found them or as told. */
function verifiedObligors({ survey, stated }: Evidence): VerifiedFact[] {
  const count = Math.max(survey.obligors?.length ?? 0, stated.obligors?.length ?? 0)
  return Array.from({ length: count }, (_, index) =>
    OBLIGOR_KEYS.flatMap((key) => {
      const address: FactKey = `obligors.${index}.${key}`
      const fact = verified(address, said(survey, address, 'survey'), said(stated, address, 'stated'))
      return fact.value === null ? [] : [fact]
    }),
  ).flat()
}
