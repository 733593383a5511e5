/** The eligibility engine: pure, offline, the same on a server, in the chat and on a phone. */

export { REGION_CHOICES } from '../packs/regions.ts'
export { resolvePack } from '../packs/resolve.ts'
export type { AnswerError, ReadAnswer } from './answers/read-answer.ts'
export { readAnswer } from './answers/read-answer.ts'
export { whatWouldChange } from './changes/changes.ts'
export {
  BATCH_MAX,
  type Checked,
  checkFacts,
  checkScreening,
  checkScreenings,
  isDay,
  type Screening,
} from './check/check-facts.ts'
export { type Fault, nameOfFact, sayFault } from './check/fault.ts'
export { knownFacts } from './check/shape.ts'
export * from './facts.ts'
export { yuan } from './money.ts'
export type * from './pack-types.ts'
export { familyHas } from './people.ts'
export { PROGRAM_IDS } from './program-ids.ts'
export type { Bounds, Question, QuestionKey, QuestionKind, QuestionOption } from './questions/question.ts'
export { questionByKey, questionOf, questions } from './questions/questions.ts'
export { whoOf } from './questions/who.ts'
export type * from './result.ts'
export { askNext, openFacts, screen, screenOn } from './screen.ts'
export type { Tri } from './tri.ts'
