import { regionName } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireResident } from '../../platform/scope.ts'
import { placeOf } from '../../requests/service.ts'
import { WISH_CATEGORIES, type WishForm } from '../contract.ts'
import { wishSettings } from '../settings.ts'

/** What is known before somebody makes a wish. */
export async function wishForm(ctx: Ctx): Promise<WishForm> {
  const code = await placeOf(ctx, requireResident(ctx.actor))
  const set = code ? await wishSettings(ctx, code) : null
  return {
    place: code ? { code, name: await regionName(ctx, code) } : null,
    valueLimitFen: set?.value.valueLimitFen ?? null,
    demo: set?.demo ?? false,
    categories: WISH_CATEGORIES.map((key) => ({
      key,
      text: ctx.t(`wishes:category.${key}`),
      reviewed: !set?.value.noReview.includes(key),
    })),
  }
}
