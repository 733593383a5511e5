import type { MemberValues } from '../../../server/eligibility/engine/index.ts'
import { LIVES_ON, PENSION } from './data/money-vocabulary.ts'
import { GONE } from './data/people-vocabulary.ts'
import { QUESTION } from './data/scope-vocabulary.ts'
import { PARENTS, WORKS } from './data/trait-vocabulary.ts'
import type { Span, Trait, Who } from './heard.ts'
import { hasNoIncome, isMonthlyIncome, type Money, moneyIn } from './money.ts'
import { studyIn, traitsOf } from './traits.ts'

/** What is told of each person, the first word on each thing counting. */
export type ToldOf = ReadonlyMap<Who, readonly Trait[]>

const NOBODY: readonly Who[] = ['family', 'several', 'other', 'childs_father', 'childs_mother']
const GRANDCHILDREN = /\u5b59/
const PRONOUN = /[\u4ed6\u5979\u4f0a]|s?he\b/

/**
 * @param subject whose household it is
 * @param implied whom words mean in which nobody is named; null: nobody
 */
export function toldOf(spans: readonly Span[], unnamed: string, subject: Who, implied: Who | null): ToldOf {
  const told = new Map<Who, Trait[]>()
  const put = (who: Who, traits: readonly Trait[]) => {
    const before = told.get(who) ?? []
    const fresh = traits.filter(({ key }) => !before.some((one) => one.key === key))
    if (fresh.length > 0) told.set(who, [...before, ...fresh])
  }
  for (const span of spans) {
    // Of the speaker nothing is taken when it is somebody else's household.
    if (NOBODY.includes(span.who) || (span.who === 'self' && subject !== 'self')) continue
    const [own, rest] = ownPart(span)
    put(span.who, withIncome(own))
    if (rest && !otherEarners(spans, subject)) put(subject, withIncome({ ...own, who: subject, ...rest }))
  }
  if (implied) for (const traits of impliedParts(unnamed, implied)) put(implied, traits)
  return told
}

const YOUNGER: readonly Who[] = ['son', 'daughter', 'child', 'big_child', 'small_child', 'grandchild']
const ELDERS: readonly Who[] = ['spouse', 'mother', 'father', 'grandparent', 'several']

/**
 * "儿子在上海，一个月养老金三百", "女儿上幼儿园，在厂里踩缝纫机": a pension is not the son's, nor work the little
 * girl's, nor what one lives on the dead one's, though nobody else is named.
 */
function ownPart(span: Span): [own: Span, rest: { text: string; named: string; lead: string } | null] {
  const at = endOfOwn(span)
  if (at < 0) return [span, null]
  const rest = { text: span.text.slice(at), named: '', lead: '' }
  return [{ ...span, text: span.text.slice(0, at) }, rest]
}

/** Where what is said is no longer of this one; -1: nowhere. */
function endOfOwn({ who, text }: Span): number {
  if (GONE.test(text)) return text.search(LIVES_ON)
  if (!YOUNGER.includes(who)) return -1
  return text.search(SCHOOLCHILD.includes(studyIn(text) ?? 'none') ? WORK : PENSION)
}

const WORK = new RegExp(WORKS.find(([work]) => work === 'employed')?.[1].source ?? '$^')
const SCHOOLCHILD: readonly string[] = ['kindergarten', 'primary', 'junior', 'senior']

/** Somebody living, besides whom the household is of, whose pension or work it may be. */
const otherEarners = (spans: readonly Span[], subject: Who): boolean =>
  spans.some(({ who, text }) => who !== subject && ELDERS.includes(who) && !GONE.test(text))

function withIncome(span: Pick<Span, 'who' | 'text' | 'named' | 'lead'>): Trait[] {
  const traits = traitsOf(span)
  const studies = traits.some(({ key }) => key === 'study')
  return studies || GONE.test(span.text) ? traits : [...traits, ...income(span, worksOrDid(traits))]
}

const worksOrDid = (traits: readonly Trait[]): boolean =>
  traits.some(({ key, value }) => key === 'work' && (value === 'employed' || value === 'retired'))

/** "在食堂烧饭两千三一个月": of whoever works, a sum a month that is about nothing else is the pay. */
const isPayOfWork = ({ about, period, near }: Money): boolean => about === null && period === 'month' && near

/** Of others than the speaker a sum after a comma may be somebody else's. */
function income({ who, text }: Pick<Span, 'who' | 'text'>, paid: boolean): Trait[] {
  if (hasNoIncome(text)) return [{ key: 'incomeFen', value: 0, rough: false }]
  const sums = moneyIn(text)
  const sum =
    sums.find((one) => isMonthlyIncome(one) && (who === 'self' || one.near)) ??
    (paid ? sums.find(isPayOfWork) : undefined)
  return sum ? [{ key: 'incomeFen', value: sum.fen, rough: sum.rough }] : []
}

/** Where nobody is named, work, income and age are of whoever is spoken for. */
function impliedParts(unnamed: string, who: Who): Trait[][] {
  if (who === 'self' && PRONOUN.test(unnamed)) return []
  return unnamed
    .split(/[\u3002!?;\n]/)
    .filter((sentence) => !QUESTION.test(sentence))
    .map((text) => {
      const traits = withIncome({ who, text, named: '', lead: '' })
      return who === 'self' ? ownUnsaid(traits) : traits
    })
}

/** Of the speaker who does not say "I": pay with the work it is for, a lost job, an age. */
function ownUnsaid(traits: readonly Trait[]): Trait[] {
  const paid = traits.some(({ key, value }) => key === 'incomeFen' && value !== 0)
  return traits.filter(
    ({ key, value }) =>
      key === 'age' ||
      (key === 'work' && value === 'jobless') ||
      (paid && (key === 'incomeFen' || key === 'work')),
  )
}

type Parent = MemberValues['father']

/** "小孩他爸坐牢": what became of the children's parents. */
export function parentsOfChildren(spans: readonly Span[]): Trait[] {
  // A grandmother speaks of her grandchildren: they are no children of hers.
  if (spans.some(({ who, named }) => who.startsWith('grand') || GRANDCHILDREN.test(named))) return []
  const of = (who: Who, key: 'father' | 'mother'): Trait[] => {
    const said = spans.find((span) => span.who === who)?.text ?? ''
    const value: Parent | undefined = PARENTS.find(([, words]) => words.test(said))?.[0]
    return value ? [{ key, value, rough: false }] : []
  }
  return [...of('childs_father', 'father'), ...of('childs_mother', 'mother')]
}
