import { personByIdNumber } from '../../server/households/service.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { inTransaction } from '../../server/platform/database.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { newWishSchema, previewBodySchema, wishSettingsSchema } from '../../server/wishes/contract.ts'
import { makeWish, previewWish } from '../../server/wishes/service.ts'
import demo from './data/demo-wishes.json' with { type: 'json' }

/** Wishes of the demo's people, on the board and for review, and what the county set as an example. Once. */
export async function seedDemoWishes(ctx: Ctx): Promise<boolean> {
  const setting = { regionCode: demo.county, room: 'wishes' }
  if ((await ctx.db.countySetting.count({ where: setting })) > 0) return false
  await inTransaction(ctx, async (ctx) => {
    const value = wishSettingsSchema.parse(demo.settings)
    await ctx.db.countySetting.create({ data: { ...setting, value, demo: true, setAt: ctx.clock.now() } })
    for (const [place, { person, ...wish }] of demo.wishes.entries()) {
      const personId = await personByIdNumber(ctx, demoPerson(person).idNumber)
      if (!personId) throw new Error(`${person} is not in the demo`)
      const resident: Ctx = { ...ctx, actor: { kind: 'resident', personId } }
      const { publicText } = await previewWish(resident, previewBodySchema.parse({ words: wish.words }))
      const agreed = { clientKey: `demo-wish-${place}`, publicText, agreed: true }
      await makeWish(resident, newWishSchema.parse({ ...wish, ...agreed }))
    }
  })
  return true
}
