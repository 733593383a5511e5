import type { FactKey, Facts } from '../../../server/eligibility/engine/index.ts'
import { lately } from '../lately.ts'
import { childrenIn } from './children.ts'
import { cleanText } from './clean.ts'
import { OF_ALL, ONLY_EARNER, PUT_TOGETHER } from './data/money-vocabulary.ts'
import { GONE } from './data/people-vocabulary.ts'
import { inReadWords } from './english.ts'
import { Fitting } from './fitting.ts'
import type { Heard, HeardFact, Span, Who } from './heard.ts'
import { householdFacts } from './household.ts'
import { maybeIn } from './maybe.ts'
import { Members } from './members.ts'
import { hasNoIncome, isMedicalYear, isMonthlyIncome, type Money, moneyIn } from './money.ts'
import { ownWords } from './scope.ts'
import { spansOf } from './spans.ts'
import { subjectOf } from './subject.ts'
import { parentsOfChildren, toldOf } from './told-of.ts'
import { livesAlone, livesWithUs } from './traits.ts'

/** What is known of the talk when a message comes. */
export type Hearing = {
  readonly facts: Facts
  /** Whom each place of the members means. */
  readonly people?: readonly (Who | '')[]
  /** The question that is open: of a relative's family nothing is the speaker's own. */
  readonly open?: FactKey | null
}

/**
 * The facts in a message, as far as they are sure: what is imagined, denied, asked, long past or somebody else's
 * is left out, and so is whatever could be read in two ways. Never throws, and together with what was told before
 * the facts hold (`checkFacts`).
 */
export function readFacts(raw: string, { facts, people = NOBODY, open = null }: Hearing): Heard {
  return readOnce(raw, facts, people, open)
}

const NOBODY: readonly never[] = []

const readOnce = lately(read)

function read(raw: string, facts: Facts, people: readonly (Who | '')[], open: FactKey | null): Heard {
  const text = ownWords(cleanText(inReadWords(raw)))
  const { spans, unnamed } = spansOf(text)
  const known = facts.members?.[0]?.relation === 'self' ? people[0] || 'self' : null
  const elder = known ? null : subjectOf(text, spans)
  const subject = known ?? elder ?? 'self'
  const mine = wordsOfHousehold(text, spans, subject)
  const sums = moneyIn(mine)
  const fit = new Fitting(facts)
  const alone = spans.some((span) => elder !== null && span.who === elder && livesAlone(span))
  for (const fact of [...householdFacts(mine), ...(alone ? [ONE_PERSON] : []), ...moneyFacts(spans, sums)])
    fit.add(fact)
  const members = new Members(fit, people, subject)
  members.put({
    told: toldOf(spans, unnamed, subject, impliedBy(spans, subject, open)),
    children: childrenIn(mine) ?? [],
    parents: parentsOfChildren(spans),
  })
  return { facts: fit.taken, people: members.people, clashes: fit.clashes, maybe: maybeIn(mine, sums) }
}

const ONE_PERSON: HeardFact = { key: 'persons', value: 1, rough: false }

/** Whose words tell of the household as a whole. */
const OF_HOUSEHOLD: readonly Who[] = [
  'self',
  'spouse',
  'family',
  'several',
  'son',
  'daughter',
  'child',
  'big_child',
  'small_child',
]

/** The words without what is said of people who may live elsewhere. */
function wordsOfHousehold(text: string, spans: readonly Span[], subject: Who): string {
  return spans.toReversed().reduce((all, span) => {
    const { who, from, to } = span
    const whose = who === subject || OF_HOUSEHOLD.includes(who) || (who !== 'other' && livesWithUs(span))
    return whose ? all : all.slice(0, from) + STOP + all.slice(to)
  }, text)
}

const STOP = '\u3002'

/** Whom words mean in which nobody is named: the speaker, while nobody else is spoken of. */
function impliedBy(spans: readonly Span[], subject: Who, open: FactKey | null): Who | null {
  if (subject !== 'self') return subject
  const others = spans.some(({ who }) => who !== 'self' && who !== 'family')
  return others || /^(members|obligors)\./.test(open ?? '') ? null : 'self'
}

/** Income of all, and what one has in the bank or has paid for illness in a year. */
function moneyFacts(spans: readonly Span[], sums: readonly Money[]): HeardFact[] {
  const joint = sums.find(isJoint) ?? onlyEarned(spans)
  const family = spans.filter(({ who }) => who === 'family')
  const told = family.flatMap(({ named, text }) => moneyIn(named + text))
  const income = told.find((sum) => isMonthlyIncome(sum) && OF_ALL.test(sum.words))
  const none = family.some(({ text }) => hasNoIncome(text))
  const savings = sums.find(({ about }) => about === 'savings')
  const medical = sums.find(isMedicalYear)
  return [
    ...(joint
      ? [fact('monthlyIncomeFen', joint)]
      : income
        ? [fact('monthlyIncomeFen', income)]
        : none
          ? [fact('monthlyIncomeFen', NOTHING)]
          : []),
    ...(savings ? [fact('financialAssetsFen', savings)] : []),
    ...(medical ? [fact('medicalYearFen', medical)] : []),
  ]
}

/** "农保加起来一个月六百", "五千块加起来一个月". */
const isJoint = ({ about, period, words }: Money): boolean =>
  PUT_TOGETHER.test(words) && period === 'month' && (about === 'income' || about === null)

/** "就我一个人上班五千块": what the only one who earns brings home; a pension of the old would come on top. */
function onlyEarned(spans: readonly Span[]): Money | null {
  const old = spans.some(({ who, text }) => ELDERS.includes(who) && !GONE.test(text))
  const earning = spans.filter(({ text }) => moneyIn(text).some(isMonthlyIncome))
  const [only] = earning
  if (old || !only || earning.length > 1) return null
  const alone = EARNERS.includes(only.who) && ONLY_EARNER.test(only.lead + only.text)
  return alone ? (moneyIn(only.text).find(isMonthlyIncome) ?? null) : null
}

const ELDERS: readonly Who[] = ['mother', 'father', 'grandparent', 'several']
const EARNERS: readonly Who[] = ['self', 'spouse']

const NOTHING = { fen: 0, rough: false }
const fact = (key: FactKey, { fen, rough }: Pick<Money, 'fen' | 'rough'>): HeardFact => ({
  key,
  value: fen,
  rough,
})
