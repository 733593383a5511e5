import type { Ctx } from '../../platform/context.ts'
import type { Found } from '../contract.ts'
import type { WishRow } from '../file.ts'
import { personalData } from '../rules.ts'
import { subjectOf } from './known.ts'

/** What in a text may tell who or where somebody is, with all that is known of them. */
export async function foundIn(
  ctx: Ctx,
  wish: Pick<WishRow, 'personId' | 'regionCode'>,
  text: string,
): Promise<Found[]> {
  return personalData(text, (await subjectOf(ctx, wish.personId, wish.regionCode)).known)
}
