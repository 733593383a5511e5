/** The eligibility engine: pure, offline, the same on a server, in the chat and on a phone. */

export { REGION_CHOICES } from '../packs/regions.ts'
export { resolvePack } from '../packs/resolve.ts'
export type { AnswerError, ReadAnswer } from './answers/read-answer.ts'
export { readAnswer } from './answers/read-answer.ts'
export * from './facts.ts'
export { yuan } from './money.ts'
export type * from './pack-types.ts'
export type { Bounds, Question, QuestionKind, QuestionOption } from './questions.ts'
export { QUESTIONS, questions } from './questions.ts'
export type * from './result.ts'
export { askNext, screen, screenOn } from './screen.ts'
export type { Tri } from './tri.ts'
