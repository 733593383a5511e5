import type { Case } from './case.ts'
import { addCarrying, addOpen, type Behind, type Condition, metAll } from './decide.ts'
import { type DecidedPeople, decidePeople } from './decide-people.ts'
import type { Program } from './program.ts'
import type { ProgramId } from './program-ids.ts'
import { PROGRAMS } from './programs/all.ts'
import type { Verdict } from './result.ts'
import type { Rule } from './rule.ts'
import type { Tri } from './tri.ts'

/** A programme decided as far as the facts allow. */
export interface Evaluation {
  program: ProgramId
  met: Tri
  /** Conditions that carry it: those met if it is yes, those failed if no, all that no answer moves while open. */
  conditions: readonly Condition[]
  /** Conditions whose answer could still settle the programme. */
  open: readonly Condition[]
  /** Person by person; empty for a programme of the whole household. */
  people: DecidedPeople['people']
  /** Not given only because a better programme is. */
  superseded: boolean
  /** The place and date have no income line: no answer can make it likely, so none is asked for. */
  stuck: boolean
}

const VERDICT: Readonly<Record<Tri, Verdict>> = { yes: 'likely', no: 'not', unknown: 'unknown' }
/** The word for an outcome. */
export function verdictOf(met: Tri): Verdict {
  return VERDICT[met]
}

const NOBODY: DecidedPeople['people'] = []

function decideHousehold(subject: Case, rules: readonly Rule[]): DecidedPeople {
  const met = metAll(subject, rules)
  const behind: Behind = { conditions: [], open: [] }
  if (met === 'unknown') addOpen(subject, rules, true, behind)
  else addCarrying(subject, rules, met, behind)
  return { met, conditions: behind.conditions, open: behind.open, people: NOBODY }
}

function evaluateOne(subject: Case, program: Program): Evaluation {
  const { met, conditions, open, people } = program.people
    ? decidePeople(subject, program, program.people)
    : decideHousehold(subject, program.rules)
  return {
    program: program.id,
    met,
    conditions,
    open,
    people,
    superseded: program.supersededBy?.some((better) => subject.so[better] === 'yes') ?? false,
    stuck: program.stuck?.(subject) ?? false,
  }
}

/** Every programme, decided as far as the facts allow, with the conditions behind each outcome. */
export function evaluate(subject: Case, programs: readonly Program[] = PROGRAMS): Evaluation[] {
  return programs.map((program) => {
    const evaluation = evaluateOne(subject, program)
    subject.so[program.id] = evaluation.met
    subject.evaluations[program.id] = evaluation
    return evaluation
  })
}
