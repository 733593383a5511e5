import type { Ctx } from '../../platform/context.ts'
import type { ProgrammeEffect } from '../contract.ts'
import { sayProgramme } from '../words.ts'

type Counted = Omit<Record<keyof ProgrammeEffect, bigint>, 'programme' | 'programmeName'> & {
  programme: string
}

/**
 * How many households each programme gains, loses and changes, and by how much together, in fen; families that are
 * forgotten since still count.
 */
export async function countEffects(
  ctx: Ctx,
  previewId: string,
  kind: 'golden' | 'household',
): Promise<ProgrammeEffect[]> {
  const rows = await ctx.db.$queryRaw<Counted[]>`
    SELECT programme,
           count(*) FILTER (WHERE effect = 'gains') AS gains,
           count(*) FILTER (WHERE effect = 'loses') AS loses,
           count(*) FILTER (WHERE effect = 'more') AS more,
           count(*) FILTER (WHERE effect = 'less') AS less,
           count(*) FILTER (WHERE effect = 'other') AS other,
           coalesce(sum(coalesce(fen_after, 0) - coalesce(fen_before, 0)), 0)::bigint AS "differenceFen"
      FROM policy_preview_case WHERE preview_id = ${previewId}::uuid AND kind IN (${kind}, ${kind === 'household' ? 'counted' : kind})
     GROUP BY programme ORDER BY programme`
  return rows.map((row) => ({
    programme: row.programme,
    programmeName: sayProgramme(ctx, row.programme),
    gains: Number(row.gains),
    loses: Number(row.loses),
    more: Number(row.more),
    less: Number(row.less),
    other: Number(row.other),
    differenceFen: Number(row.differenceFen),
  }))
}
