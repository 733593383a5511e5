import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import type { QuestionsResponse, ScreeningRequest, ScreeningResponse } from './contract.ts'
import { screenOn } from './engine/index.ts'
import { speakQuestions, speakResult } from './speak.ts'

export * from './engine/index.ts'
export { type GoldenFile, goldenFiles } from './golden-files.ts'
export { speakQuestions, speakResult } from './speak.ts'

/**
 * Screens one family, in the words of `ctx.lang`. Anonymous: reads no file, stores nothing, logs nothing.
 * Without `asOf` the rules of today in China apply.
 */
export function screenHousehold(
  ctx: Pick<Ctx, 'clock' | 't' | 'ports'>,
  request: ScreeningRequest,
): ScreeningResponse {
  const day = request.asOf ?? chinaDate(ctx.clock.now())
  return speakResult(screenOn(request.facts, day, ctx.ports.policyBook.packs()), ctx.t)
}

/** The one questionnaire in the words of `ctx.lang`. */
export function screeningQuestions(ctx: Pick<Ctx, 't'>): QuestionsResponse {
  return speakQuestions(ctx.t)
}
