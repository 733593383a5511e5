import type { Case } from './case.ts'
import type { FactKey } from './facts.ts'
import type { Operator, PolicyKey } from './pack-types.ts'
import type { ProgramId } from './program-ids.ts'
import type { Phrase } from './result.ts'
import type { Tri } from './tri.ts'

/** Source tag, clause, clause in English. */
export type Law = readonly [string, string, string]

/** What a rule says; `unset`: the rule itself is not known for this place and date, so no answer can settle it. */
export type Outcome = Tri | 'unset'

/** One rule. Rules are made once, when the module loads, so that deciding a family makes no functions. */
export interface Rule {
  id: string
  /** How likely an answer settles the programme; orders the questions. */
  weight: number
  /** Decides as far as the facts allow; `unknown` while a fact it needs is. */
  test: (subject: Case) => Outcome
  /** Facts it rests on or waits for, in the order to ask. Called only where explanations are wanted. */
  uses: readonly FactKey[] | ((subject: Case) => readonly FactKey[])
  /** Programmes it follows from: it waits for whatever they wait for. */
  follows?: readonly ProgramId[] | undefined
  /** Values of the pack it rests on. */
  rules?: readonly PolicyKey[] | ((subject: Case) => readonly PolicyKey[]) | undefined
  /** A fixed rule not held in a pack. */
  law?: Law | ((subject: Case) => Law) | undefined
  params?: ((subject: Case) => Phrase['params']) | undefined
  /** Picks one of several sentences for the same outcome. */
  variant?: ((subject: Case) => string) | undefined
  /** Set on a group of rules of which one is enough. */
  any?: readonly Rule[] | undefined
}

/** Facts a rule rests on or waits for. */
export function usesOf({ uses }: Rule, subject: Case): readonly FactKey[] {
  return typeof uses === 'function' ? uses(subject) : uses
}

const NO_RULES: readonly PolicyKey[] = []

/** Values of the pack a rule rests on for a family. */
export function rulesOf({ rules = NO_RULES }: Rule, subject: Case): readonly PolicyKey[] {
  return typeof rules === 'function' ? rules(subject) : rules
}

/** The law it rests on for a family. */
export function lawOf({ law }: Rule, subject: Case): Law | undefined {
  return typeof law === 'function' ? law(subject) : law
}

/** Whether a measured number keeps to a limit. */
export function within(measured: number, op: Operator, limit: number): boolean {
  switch (op) {
    case 'lt':
      return measured < limit
    case 'lte':
      return measured <= limit
    case 'gt':
      return measured > limit
    case 'gte':
      return measured >= limit
  }
}

const NO_FACTS: readonly FactKey[] = []
/** For rules that rest on no fact of their own. */
export const noFacts = () => NO_FACTS

/** Rules of which one is enough. */
export function anyOf(...rules: readonly Rule[]): Rule {
  return {
    id: 'any',
    weight: 0,
    any: rules,
    uses: noFacts,
    test: (subject) => {
      let met: Tri = 'no'
      for (const rule of rules) {
        const one = rule.test(subject)
        if (one === 'yes') return 'yes'
        if (one !== 'no') met = 'unknown'
      }
      return met
    },
  }
}

const shaped = new WeakMap<Rule, Rule>()

/**
 * Rules as they are written have many shapes, which makes reading them slow: the same with every property there is,
 * in one order. One rule stays one rule.
 */
export function inOneShape(rule: Rule): Rule {
  const known = shaped.get(rule)
  if (known) return known
  const { id, weight, test, uses, follows, rules, law, params, variant, any } = rule
  const whole = any && anyOf(...any.map(inOneShape))
  const one: Rule = {
    id,
    weight,
    test: whole?.test ?? test,
    uses,
    follows,
    rules,
    law,
    params,
    variant,
    any: whole?.any,
  }
  shaped.set(rule, one)
  return one
}

/** A rule that holds if at least one of some programmes does. */
export function recognised(id: string, programs: readonly ProgramId[], law: Law): Rule {
  return {
    id,
    weight: 0.05,
    follows: programs,
    uses: noFacts,
    law,
    test: ({ so }) => {
      let met: Tri = 'no'
      for (const program of programs) {
        const one = so[program]
        if (one === 'yes') return 'yes'
        if (one === 'unknown') met = 'unknown'
      }
      return met
    },
  }
}
