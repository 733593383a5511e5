import type { Prisma } from '../../generated/prisma/client.ts'
import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { ProjectRow, ServiceKind, Tag } from '../contract.ts'
import { type FamilySigns, type FitReason, fitReasons } from '../rules.ts'
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
  family: FamilySigns
  region: string | null
}

/** How near to a place a project is meant for: the digits of the longest code of it that covers the place. */
export function nearness(codes: readonly string[], region: string | null): number {
  return Math.max(0, ...codes.filter((code) => region?.startsWith(code)).map(({ length }) => length))
}

export const offerOf = (project: Shown, { ordered, region }: Pick<Around, 'ordered' | 'region'>) => ({
  forTypes: project.forTypes,
  tag: project.tag,
  near: nearness(project.regionCodes, region),
  freeThisMonth: left(project.monthly, ordered.get(project.id) ?? 0),
})

export function projectRow(ctx: Ctx, project: Shown, around: Around): ProjectRow {
  const offer = offerOf(project, around)
  const reasons = fitReasons(offer, around.family)
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
    whereText: whereText(ctx, project.regionCodes, around.nameOf),
    forText:
      project.forTypes.length > 0
        ? ctx.t('services:for', {
            who: project.forTypes.map((type) => ctx.t(`services:type.${type}`)).join(and),
          })
        : null,
    minutes: project.minutes,
    freeThisMonth: offer.freeThisMonth,
    nextSlotAt: project.slots[0]?.startsAt.toISOString() ?? null,
    why: whys(ctx, reasons, offer),
    fits: reasons.length > 0,
    demo: project.demo,
  }
}

export const whereText = (ctx: Ctx, codes: readonly string[], nameOf: (code: string) => string): string =>
  codes.map((code) => nameOf(code) || code).join(ctx.t('services:and'))

function whys(ctx: Ctx, reasons: readonly FitReason[], offer: ReturnType<typeof offerOf>): string[] {
  const said = reasons.map((reason) =>
    'type' in reason ? ctx.t(`services:why.type.${reason.type}`) : ctx.t(`services:why.need.${reason.need}`),
  )
  const near = offer.near >= 9 ? [ctx.t('services:why.near')] : []
  const full = offer.freeThisMonth === 0 ? [ctx.t('services:why.full')] : []
  return [...new Set([...said, ...near, ...full])]
}

/** The names of all places that these projects come to. */
export const placeNames = (ctx: Ctx, projects: readonly Pick<Shown, 'regionCodes'>[]) =>
  regionNames(
    ctx,
    projects.flatMap(({ regionCodes }) => regionCodes),
  )
