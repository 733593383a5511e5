/** What goes in and out of the screening. */
export { factsSchema } from './contract/facts.ts'
export { type QuestionsResponse, questionsResponse } from './contract/questions.ts'
export * from './contract/receipts.ts'
export * from './contract/screening.ts'
