import type { Ctx } from '../../platform/context.ts'
import type { MyRequest, RequestKind } from '../contract.ts'

/**
 * The ways that the law gives beside an appeal to us: administrative reconsideration and a lawsuit, and the 15 days
 * for complaints. How long the first two stay open is not published where we could read it: the window tells.
 */
export function waysOf(ctx: Ctx, kind: RequestKind): MyRequest['ways'] {
  if (kind !== 'appeal') return []
  return (['answer', 'reconsider', 'window'] as const).map((way) => ({
    text: ctx.t(`requests:way.${way}.text`),
    source: way === 'window' ? null : ctx.t(`requests:way.${way}.source`),
  }))
}
