import type { Ctx } from '../../platform/context.ts'

type Waiting = { place: string; category: string; count: number }

/** None, until the room of wishes counts them for us. */
export async function openWishesByPlace(_ctx: Ctx, _regions: readonly string[]): Promise<Waiting[]> {
  return []
}
