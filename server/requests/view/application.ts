import { caseNames } from '../../applications/service.ts'
import type { Ctx } from '../../platform/context.ts'

/** The application of a request by its number. */
export async function applicationOf(
  ctx: Ctx,
  id: string | null,
): Promise<{ id: string; number: string } | null> {
  const found = id ? (await caseNames(ctx, [id])).get(id) : undefined
  return id && found ? { id, number: found.number } : null
}
