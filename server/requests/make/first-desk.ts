import { staffOf } from '../../identity/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Level } from '../contract.ts'
import { levelsFor, type Subject } from '../rules.ts'

/** The nearest desk that may have the request and where somebody sits; without any staff yet, the county's. */
export async function firstDesk(ctx: Ctx, subject: Subject): Promise<Level> {
  for (const level of levelsFor(subject))
    if ((await staffOf(ctx, level, subject.regionCode)).length > 0) return level
  return 'county'
}
