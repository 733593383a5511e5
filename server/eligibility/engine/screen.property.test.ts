import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressesOf, complete, partialOf, type Whole } from '../testing/families.ts'
import { groupsOf, type Person } from '../testing/people.ts'
import { Case } from './case.ts'
import { checkFacts } from './check/check-facts.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import {
  askNext,
  type FactKey,
  type Facts,
  type FactValue,
  factPath,
  factsTold,
  openFacts,
  PROGRAM_IDS,
  readFact,
  resolvePack,
  screenOn,
  whoOf,
  withAnswer,
} from './index.ts'
import { settle } from './settle.ts'

const TODAY = '2026-11-22'

/** The verdict of every programme, by name. */
function verdicts(facts: Facts): Record<string, string> {
  const evaluations = evaluate(new Case(facts, resolvePack(facts.region, TODAY)))
  return Object.fromEntries(evaluations.map(({ program, met }) => [program, verdictOf(met)]))
}

/** What is known for sure under some facts, held against all the facts: nothing may differ. */
function flipped(before: Record<string, string>, after: Record<string, string>): string[] {
  return PROGRAM_IDS.filter((id) => before[id] !== 'unknown' && before[id] !== after[id]).map(
    (id) => `${id}: ${before[id]}, then ${after[id]}`,
  )
}

/** Not asked yet, of the household or of somebody who is listed. */
function isOpen(facts: Facts, key: FactKey): boolean {
  const path = factPath(key)
  const listed = path?.of === 'household' || path === null || (facts[path.of]?.length ?? 0) > path.index
  return listed && readFact(facts, key) === undefined
}

test('the families of these tests can be true, whole or with answers left out', () => {
  fc.assert(
    fc.property(partialOf, ({ whole, facts }) => {
      expect([checkFacts(whole), checkFacts(facts)]).toEqual([null, null])
    }),
  )
})

test('nobody is judged on what was not said: with no answer every verdict is open', () => {
  expect(new Set(Object.values(verdicts({})))).toEqual(new Set(['unknown']))
})

test('unknown never beats known: what is settled stays so whatever else is answered', () => {
  fc.assert(
    fc.property(partialOf, ({ whole, facts }) => {
      expect(flipped(verdicts(facts), verdicts(whole))).toEqual([])
    }),
    { numRuns: 250 },
  )
})

test('a fact that is not missing cannot turn an open verdict', () => {
  fc.assert(
    fc.property(partialOf, fc.nat(), ({ whole, facts }, draw) => {
      const open = addressesOf(whole).filter((key) => key !== 'region' && isOpen(facts, key))
      const key = open[draw % Math.max(1, open.length)]
      fc.pre(key !== undefined)
      const after = verdicts(withAnswer(facts, key, readFact(whole, key) ?? null))
      const turned = screenOn(facts, TODAY).programs.filter(
        // Whether there is anybody at all is asked before anything about them, and how many people count
        // before who they are.
        ({ program, verdict, missing }) =>
          ![key, 'groups', 'persons'].some((one) => (missing as readonly string[]).includes(one)) &&
          after[program] !== verdict,
      )
      expect(
        turned.map(({ program, verdict }) => `${program} by ${key}: ${verdict}, then ${after[program]}`),
      ).toEqual([])
    }),
    { numRuns: 250 },
  )
})

test('deciding alone says the same as deciding with reasons', () => {
  fc.assert(
    fc.property(partialOf, ({ whole, facts }) => {
      for (const one of [whole, facts]) {
        const so = settle(new Case(one, resolvePack(one.region, TODAY)))
        const all = Object.fromEntries(PROGRAM_IDS.map((id) => [id, verdictOf(so[id])]))
        expect(all).toEqual(verdicts(one))
      }
    }),
    { numRuns: 150 },
  )
})

test('the order of the people does not matter, neither for verdicts nor for sums', () => {
  const shuffled = complete.chain((whole) =>
    fc
      .shuffledSubarray([...whole.members], { minLength: whole.members.length })
      .map((members) => [whole, { ...whole, members }] as const),
  )
  const told = (facts: Facts) =>
    screenOn(facts, TODAY).programs.map(({ program, verdict, amount }) => [
      program,
      verdict,
      amount && [amount.kind, amount.fen, amount.possibleFen],
    ])
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(told(other)).toEqual(told(one))
    }),
    { numRuns: 120 },
  )
})

/** Answers as this family would: of the person who is asked about, whatever their place in the list will be. */
function asked(whole: Whole, knows: (key: FactKey) => boolean) {
  const described: Person[] = []
  return (facts: Facts, key: FactKey): FactValue | null => {
    if (!knows(key)) return null
    const path = factPath(key)
    if (path?.of !== 'members') return readFact(whole, key) ?? null
    const about = whoOf(facts, key)?.key.replace('who.', '')
    const left = whole.members.filter((one) => !described.includes(one))
    const next = left.find((one) => groupsOf([one]).some((group) => group === about)) ?? left[0]
    if (path.index >= described.length && next) described.push(next)
    return described[path.index]?.[path.key] ?? null
  }
}

/** Agreements and court documents are told without being asked for. */
function told(facts: Facts, { obligors }: Whole): Facts {
  const known = (facts.obligors ?? []).map((one, at) => ({ ...one, agreedFen: obligors[at]?.agreedFen }))
  return known.length > 0 ? { ...facts, obligors: known } : facts
}

function interview(whole: Whole, knows: (key: FactKey) => boolean = () => true): Facts {
  const answer = asked(whole, knows)
  const keys: FactKey[] = []
  let facts: Facts = {}
  for (let key = askNext(facts, TODAY); key !== null; key = askNext(facts, TODAY)) {
    expect(keys).not.toContain(key)
    keys.push(key)
    facts = told(withAnswer(facts, key, answer(facts, key)), whole)
  }
  return facts
}

test('questions end, are never repeated, and leave nothing open that an answer could settle', () => {
  fc.assert(
    fc.property(complete, (whole) => {
      const facts = interview(whole)
      // Only what was skipped may keep a question from being worth asking.
      const skipped = factsTold(facts).some((key) => readFact(facts, key) === null)
      if (!skipped) expect(openFacts(facts, TODAY)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('what the questions settle is what all the facts say, where nobody shares a group', () => {
  const alone = complete.filter(
    ({ members, persons }) =>
      members.length === persons &&
      members.every(
        (one) =>
          !members.some(
            (other) => other !== one && groupsOf([one]).some((group) => groupsOf([other]).includes(group)),
          ),
      ),
  )
  fc.assert(
    fc.property(alone, (whole) => {
      expect(flipped(verdicts(interview(whole)), verdicts(whole))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('questions end for people who know half of the answers too', () => {
  fc.assert(
    fc.property(complete, fc.func(fc.boolean()), (whole, knows) => {
      expect(askNext(interview(whole, knows), TODAY)).toBeNull()
    }),
    { numRuns: 40 },
  )
})
