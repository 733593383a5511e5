import { setImmediate } from 'node:timers/promises'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import type { QuestionsResponse, ScreeningRequest, ScreeningResponse } from './contract.ts'
import { createListLine } from './list-line.ts'
import { readGiven } from './read-given.ts'
import { screenFamily } from './screen-family.ts'
import { speakQuestions } from './speak.ts'

export * from './engine/index.ts'
export * from './engine/portrait/family-portrait.ts'
export { portraitOf } from './engine/portrait/portrait.ts'
export { type GoldenFile, goldenFiles } from './golden-files.ts'
export { sayValue } from './say-value.ts'
export { speakProgram } from './speak.ts'

const inLine = createListLine()

type ScreenCtx = Pick<Ctx, 'clock' | 't' | 'lang' | 'ports'>

/**
 * Screens one family, in the words of `ctx.lang`. Anonymous: reads no file, stores nothing, logs nothing.
 * Without `asOf` the rules of today in China apply.
 */
export function screenHousehold(ctx: ScreenCtx, request: ScreeningRequest): ScreeningResponse {
  return screenFamily(ctx, request, chinaDate(ctx.clock.now()), ctx.ports.policyBook.packs())
}

/** Screens whatever was sent: a family or a list of them. BAD_FACT names the field that cannot be true. */
export async function screenGiven(
  ctx: ScreenCtx,
  given: unknown,
): Promise<ScreeningResponse | ScreeningResponse[]> {
  const families = readGiven(ctx, given)
  if (!Array.isArray(families)) return screenHousehold(ctx, families)
  return inLine(async () => {
    const results: ScreeningResponse[] = []
    for (const family of families) {
      results.push(screenHousehold(ctx, family))
      // A long list must not keep everybody else waiting.
      await setImmediate()
    }
    return results
  })
}

/** The one questionnaire in the words of `ctx.lang`. */
export function screeningQuestions(ctx: Pick<Ctx, 't'>): QuestionsResponse {
  return speakQuestions(ctx)
}
