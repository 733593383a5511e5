import type { z } from 'zod'
import { regionName } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate, chinaInstant } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireProvider } from '../../platform/scope.ts'
import type { madeSlotsSchema, NewSlots, providerProjectsSchema, ServiceKind, Tag } from '../contract.ts'

type State = 'open' | 'paused' | 'ended'

/** The projects of the signed-in provider with their times from today on. */
export async function providerProjects(ctx: Ctx): Promise<z.infer<typeof providerProjectsSchema>> {
  const { providerId } = requireProvider(ctx.actor)
  const from = chinaInstant(chinaDate(ctx.clock.now()))
  const provider = await ctx.db.serviceProvider.findUniqueOrThrow({
    where: { id: providerId },
    include: {
      projects: {
        include: { slots: { where: { startsAt: { gte: from } }, orderBy: { startsAt: 'asc' }, take: 200 } },
        orderBy: { code: 'asc' },
      },
    },
  })
  return {
    provider: { name: provider.name, regionName: await regionName(ctx, provider.regionCode) },
    items: provider.projects.map(({ id, code, name, tag, kind, state, minutes, monthly, slots }) => ({
      id,
      code,
      name,
      tag: tag as Tag,
      kind: kind as ServiceKind,
      state: state as State,
      minutes,
      monthly,
      slots: slots.map((slot) => ({
        id: slot.id,
        startsAt: slot.startsAt.toISOString(),
        endsAt: slot.endsAt.toISOString(),
        capacity: slot.capacity,
        taken: slot.taken,
        closed: slot.closedAt !== null,
      })),
    })),
  }
}

/** Opens times of a project, day by day; those that are over, and those there already, are left out. */
export async function makeSlots(ctx: Ctx, body: NewSlots): Promise<z.infer<typeof madeSlotsSchema>> {
  const { providerId } = requireProvider(ctx.actor)
  const { projectId, capacity, from, to } = body
  const project = await ctx.db.serviceProject.findUnique({ where: { id: projectId } })
  if (project?.providerId !== providerId) throw new AppError('NOT_FOUND', 'projectId')
  const slots = [...new Set(body.days)]
    .map((day) => ({ projectId, capacity, startsAt: chinaInstant(day, from), endsAt: chinaInstant(day, to) }))
    .filter(({ startsAt }) => startsAt > ctx.clock.now())
  return inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.serviceSlot.createMany({ data: slots, skipDuplicates: true })
    await audit(ctx, {
      action: 'service.slots',
      subjectKind: 'service_project',
      subjectId: projectId,
      detail: { made: count },
    })
    return { made: count }
  })
}

/** Takes no more orders for a time; those who have it keep it. */
export async function closeSlot(ctx: Ctx, id: string): Promise<void> {
  const { providerId } = requireProvider(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.serviceSlot.updateMany({
      where: { id, project: { providerId } },
      data: { closedAt: ctx.clock.now() },
    })
    if (count === 0) throw new AppError('NOT_FOUND')
    await audit(ctx, { action: 'service.closeSlot', subjectKind: 'service_slot', subjectId: id })
  })
}
