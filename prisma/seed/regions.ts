import { existsSync } from 'node:fs'
import type { Ctx } from '../../server/platform/context.ts'

type RegionsRoom = { importRegions(ctx: Ctx): Promise<number> }

/** Loads the places of Zhejiang. Returns how many were new. */
export async function seedRegions(ctx: Ctx): Promise<number> {
  const room = new URL('../../server/regions/service.ts', import.meta.url)
  if (!existsSync(room)) return 0
  const { importRegions } = (await import(room.href)) as RegionsRoom
  return importRegions(ctx)
}
