import { isWorkingDay } from '../../server/platform/calendar.ts'
import { chinaDate, chinaInstant, dateColumn } from '../../server/platform/clock.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { inTransaction } from '../../server/platform/database.ts'
import { serviceSettingsSchema } from '../../server/services/contract.ts'
import demo from './data/demo-services.json' with { type: 'json' }

const DAY_MS = 24 * 60 * 60_000
const WORKDAYS = [1, 2, 3, 4, 5]
const LEVEL: Readonly<Record<number, string>> = { 6: 'county', 9: 'township', 12: 'village' }

/** Organisations of the demo, before their people get accounts. What is there stays. */
export async function seedDemoProviders(ctx: Ctx): Promise<void> {
  await ctx.db.serviceProvider.createMany({
    data: demo.providers.map((one) => ({ ...one, kind: 'organisation', regionCode: demo.county })),
    skipDuplicates: true,
  })
}

/** Places, projects and times of 助联体, and what the county set as an example. Once. */
export async function seedDemoServices(ctx: Ctx): Promise<boolean> {
  const { code } = demo.projects[0] ?? { code: '' }
  if ((await ctx.db.serviceProject.count({ where: { code } })) > 0) return false
  await inTransaction(ctx, async (ctx) => {
    const alliances = await addAlliances(ctx)
    const projects = await addProjects(ctx, alliances)
    await addSlots(ctx, projects)
    await ctx.db.countySetting.createMany({
      data: [
        {
          regionCode: demo.county,
          room: 'services',
          value: serviceSettingsSchema.parse(demo.settings),
          demo: true,
          setAt: ctx.clock.now(),
        },
      ],
      skipDuplicates: true,
    })
  })
  return true
}

async function addAlliances(ctx: Ctx): Promise<string[]> {
  const ids: string[] = []
  for (const { week, ...place } of demo.alliances) {
    const hours = WORKDAYS.flatMap((day) => week.map(([from = '', to = '']) => ({ day, from, to })))
    const level = LEVEL[place.regionCode.length] ?? 'county'
    ids.push((await ctx.db.alliance.create({ data: { ...place, level, hours, demo: true } })).id)
  }
  return ids
}

async function addProjects(ctx: Ctx, alliances: readonly string[]): Promise<string[]> {
  const now = ctx.clock.now()
  const startsOn = dateColumn(`${chinaDate(now).slice(0, 4)}-01-01`)
  const made = await ctx.db.serviceProject.createManyAndReturn({
    data: demo.projects.map(({ provider, alliance, ...project }) => ({
      ...project,
      providerId: demo.providers[provider]?.id ?? '',
      allianceId: alliances[alliance] ?? null,
      startsOn,
      demo: true,
      updatedAt: now,
    })),
    select: { id: true },
  })
  return made.map(({ id }) => id)
}

async function addSlots(ctx: Ctx, projects: readonly string[]): Promise<void> {
  const today = ctx.clock.now().getTime()
  const days = Array.from({ length: demo.slotDays }, (_, at) =>
    chinaDate(new Date(today + (at + 1) * DAY_MS)),
  )
  await ctx.db.serviceSlot.createMany({
    data: projects.flatMap((projectId) =>
      days.filter(isWorkingDay).flatMap((day) =>
        demo.slotTimes.map(([from = '', to = '']) => ({
          projectId,
          startsAt: chinaInstant(day, from),
          endsAt: chinaInstant(day, to),
          capacity: demo.slotCapacity,
        })),
      ),
    ),
  })
}
