import { currentTotp } from '../identity/service.ts'
import type { Ctx } from '../platform/context.ts'
import { type DemoGuideAnswer, registryMode } from './contract.ts'
import { readRegistryMode } from './registry-switch.ts'

/** Who one can be in the demo, with the one-time codes that count now, and how the registry is switched. */
export async function readGuide(ctx: Ctx): Promise<DemoGuideAnswer> {
  // Loaded here so that a production process never carries the demo's people.
  const { demoGuide } = await import('../../prisma/seed/demo-guide.ts')
  const { people, staff } = demoGuide(ctx.t)
  const [names, mode] = await Promise.all([regionNames(ctx, staff), readRegistryMode(ctx)])
  const codes = await Promise.all(staff.map(({ username }) => currentTotp(ctx, username).catch(() => '')))
  return {
    now: ctx.clock.now().toISOString(),
    people: people.map(({ can, ...person }) => ({ ...person, story: can })),
    staff: staff.map(({ username, password, role, regionCode, can }, index) => ({
      username,
      password,
      role,
      regionCode,
      regionName: names.get(regionCode) ?? regionCode,
      totp: codes[index] ?? '',
      story: can,
    })),
    registry: mode && {
      url: ctx.config.REGISTRY_URL,
      switches: registryMode.options.map((key) => ({
        key,
        label: ctx.t(`demo-registry:${key}`),
        on: key === mode,
      })),
    },
  }
}

async function regionNames(ctx: Ctx, staff: { regionCode: string }[]): Promise<Map<string, string>> {
  const codes = staff.map(({ regionCode }) => regionCode)
  const rows = await ctx.db.region.findMany({ where: { code: { in: codes } } })
  return new Map(rows.map(({ code, name }) => [code, name]))
}
