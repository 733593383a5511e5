import type { Ctx } from '../../../platform/context.ts'
import { AppError } from '../../../platform/errors.ts'
import { takeHandoff } from './take.ts'
import { waitingFor } from './waiting.ts'

/** Takes the first in line that is for the actor; where a colleague is quicker, the one after. Null: nobody waits. */
export async function takeNext(ctx: Ctx): Promise<string | null> {
  for (const { id } of await waitingFor(ctx)) {
    try {
      await takeHandoff(ctx, id)
      return id
    } catch (error) {
      const lost = error instanceof AppError && (error.code === 'CONFLICT' || error.code === 'NOT_FOUND')
      if (!lost) throw error
    }
  }
  return null
}
