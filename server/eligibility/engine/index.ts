/** The eligibility engine: pure, offline, the same on a server, in the chat and on a phone. */

export * from './facts.ts'
export type * from './pack-types.ts'
export type { Question, QuestionKind, QuestionOption } from './questions.ts'
export type * from './result.ts'
export type { Tri } from './tri.ts'
