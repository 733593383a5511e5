import type { Case } from './case.ts'
import { type Condition, type Decided, decideAll } from './decide.ts'
import { type DecidedPeople, decidePeople } from './decide-people.ts'
import type { Program } from './program.ts'
import type { ProgramId } from './program-ids.ts'
import { PROGRAMS } from './programs/all.ts'
import type { Verdict } from './result.ts'
import type { Tri } from './tri.ts'

/** A programme decided as far as the facts allow. */
export interface Evaluation {
  program: ProgramId
  met: Tri
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

/** Every programme, decided as far as the facts allow, with the conditions behind each outcome. */
export function evaluate(subject: Case, programs: readonly Program[] = PROGRAMS): Evaluation[] {
  return programs.map((program) => {
    const { met, conditions, open, people }: Decided & Partial<DecidedPeople> = program.people
      ? decidePeople(subject, program, program.people)
      : decideAll(subject, program.rules)
    const evaluation: Evaluation = {
      program: program.id,
      met,
      conditions,
      open,
      people: people ?? NOBODY,
      superseded: program.supersededBy?.some((better) => subject.so[better] === 'yes') ?? false,
      stuck: program.stuck?.(subject) ?? false,
    }
    subject.so[program.id] = evaluation.met
    subject.evaluations[program.id] = evaluation
    return evaluation
  })
}
