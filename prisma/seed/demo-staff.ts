import { addStaff } from '../../server/identity/service.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { demoStaff } from './builders.ts'
import { seedDemoProviders } from './demo-services.ts'

/** Opens the demo accounts that are not there yet, and the organisations that some of them work for. Returns how many that were. */
export async function seedDemoStaff(ctx: Ctx): Promise<number> {
  await seedDemoProviders(ctx)
  const all = demoStaff()
  const there = await ctx.db.staffUser.findMany({
    where: { username: { in: all.map(({ username }) => username) } },
    select: { username: true },
  })
  const known = new Set(there.map(({ username }) => username))
  const missing = all.filter(({ username }) => !known.has(username))
  // Two processes that seed at once: the second finds the account there, which is as good.
  const added = await Promise.all(
    missing.map((staff) =>
      addStaff(ctx, staff).then(
        () => 1,
        (error: { code?: string }) => {
          if (error.code !== 'CONFLICT') throw error
          return 0
        },
      ),
    ),
  )
  return added.reduce<number>((sum, one) => sum + one, 0)
}
