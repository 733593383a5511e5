import type { Prisma } from '../../generated/prisma/client.ts'
import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { FamilyType, ProjectRow, ServiceKind, Tag } from '../contract.ts'
import { left } from './capacity.ts'

/** What is read of a project to show it: with the times that are still free. */
export const SHOWN = ({ clock, db }: Pick<Ctx, 'clock' | 'db'>) =>
  ({
    provider: true,
    slots: {
      where: { startsAt: { gt: clock.now() }, closedAt: null, taken: { lt: db.serviceSlot.fields.capacity } },
      orderBy: { startsAt: 'asc' },
      take: 60,
    },
  }) satisfies Prisma.ServiceProjectInclude
export type Shown = Prisma.ServiceProjectGetPayload<{ include: ReturnType<typeof SHOWN> }>

type Around = {
  ordered: ReadonlyMap<string, number>
  nameOf: (code: string) => string
  region: string | null
}

/** How near to a place a project is meant for: the digits of the longest code of it that covers the place. */
export function nearness(codes: readonly string[], region: string | null): number {
  return Math.max(0, ...codes.filter((code) => region?.startsWith(code)).map(({ length }) => length))
}

/** A project on the list, before anything is said of why it stands there. */
export function projectLine(
  ctx: Ctx,
  project: Shown,
  { ordered, nameOf, region }: Around,
): Omit<ProjectRow, 'why' | 'fits'> {
  const and = ctx.t('services:and')
  return {
    id: project.id,
    name: project.name,
    about: project.about,
    tag: project.tag as Tag,
    tagText: ctx.t(`services:tag.${project.tag}`),
    kind: project.kind as ServiceKind,
    kindText: ctx.t(`services:kind.${project.kind}`),
    providerName: project.provider.name,
    whereText: whereText(ctx, project.regionCodes, nameOf),
    forTypes: project.forTypes as FamilyType[],
    forText:
      project.forTypes.length > 0
        ? ctx.t('services:for', {
            who: project.forTypes.map((type) => ctx.t(`services:type.${type}`)).join(and),
          })
        : null,
    minutes: project.minutes,
    near: nearness(project.regionCodes, region),
    freeThisMonth: left(project.monthly, ordered.get(project.id) ?? 0),
    nextSlotAt: project.slots[0]?.startsAt.toISOString() ?? null,
    demo: project.demo,
  }
}

export const whereText = (ctx: Ctx, codes: readonly string[], nameOf: (code: string) => string): string =>
  codes.map((code) => nameOf(code) || code).join(ctx.t('services:and'))

/** The names of all places that these projects come to. */
export const placeNames = (ctx: Ctx, projects: readonly Pick<Shown, 'regionCodes'>[]) =>
  regionNames(
    ctx,
    projects.flatMap(({ regionCodes }) => regionCodes),
  )
