import { type PolicyKey, type PolicyPack, resolvePack } from '../eligibility/engine/index.ts'
import { KEYS, shapeOf } from '../eligibility/packs/describe.ts'
import { documentOf } from '../eligibility/packs/sources.ts'
import { regionExists, regionName } from '../households/service.ts'
import { chinaDate, fromDateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { requireRegion } from '../platform/scope.ts'
import { requireRuler } from './access.ts'
import type { PolicyEntry, PolicyRowView, PolicySheet } from './contract.ts'
import { changeOf } from './rules.ts'
import {
  sayConflict,
  sayGroup,
  sayHelp,
  sayKey,
  sayLevel,
  sayOp,
  sayPer,
  sayUnit,
  sayValue,
  sourceView,
} from './words.ts'

const COUNTY = 6

type Row = PolicyPack['rows'][number]
type Day = { on: string; inForce: unknown }

/** Every value a place could have, in force or visibly unset, each with everything that ever was. */
export async function policySheet(
  ctx: Ctx,
  query: { place?: string | undefined; on?: string | undefined },
): Promise<PolicySheet> {
  const staff = requireRuler(ctx)
  const place = query.place ?? staff.regionCode.slice(0, COUNTY)
  requireRegion(staff, place)
  if (!(await regionExists(ctx, place))) throw new AppError('BAD_INPUT', 'place')
  const on = query.on ?? chinaDate(ctx.clock.now())
  const packs = ctx.ports.policyBook.packs()
  const pack = resolvePack(place, on, packs)
  const reaching = packs.filter(({ covers }) => covers.some((prefix) => place.startsWith(prefix)))
  const open = await openChanges(ctx, place)
  const entries = (Object.keys(KEYS) as PolicyKey[]).map((key) => {
    const day = { on, inForce: pack.rows[key] }
    const entry = entryOf(ctx, key, reaching, day)
    return { ...entry, open: open.filter((one) => one.key === key).map(({ key: _, ...one }) => one) }
  })
  const set = entries.filter(({ inForce }) => inForce !== null)
  return {
    place,
    placeName: await regionName(ctx, place),
    on,
    version: pack.version,
    entries,
    counts: {
      set: set.length,
      unset: entries.length - set.length,
      stale: set.filter(({ inForce }) => inForce?.stale).length,
    },
  }
}

function entryOf(
  ctx: Ctx,
  key: PolicyKey,
  packs: readonly PolicyPack[],
  day: Day,
): Omit<PolicyEntry, 'open'> {
  const shape = shapeOf(key)
  const group = key.split('.')[0] ?? key
  const rows = packs.flatMap((pack) =>
    pack.rows.filter((row) => row.key === key).map((row) => rowView(ctx, pack, row, day)),
  )
  return {
    key,
    name: sayKey(ctx, key),
    group,
    groupName: sayGroup(ctx, group),
    help: sayHelp(ctx, key),
    conflict: sayConflict(ctx, key),
    kind: shape?.kind ?? 'count',
    unitText: sayUnit(ctx, key),
    per: shape?.per ?? null,
    perText: sayPer(ctx, key),
    needsOperator: shape?.limit === true,
    words: shape?.words?.map((value) => ({ value, text: sayValue(ctx, key, value) })) ?? null,
    inForce: rows.find(({ inForce }) => inForce) ?? null,
    // Newest first; on one day the closest level first.
    history: rows.toReversed().toSorted((a, b) => b.validFrom.localeCompare(a.validFrom)),
  }
}

function rowView(ctx: Ctx, pack: PolicyPack, row: Row, { on, inForce }: Day): PolicyRowView {
  const document = documentOf(pack, row.source)
  if (document === undefined) throw new Error(`no document ${row.source}`)
  return {
    value: row.value,
    text: sayValue(ctx, row.key, row.value),
    op: row.op ?? null,
    opText: sayOp(ctx, row.op),
    validFrom: row.validFrom,
    validTo: row.validTo,
    reviewBy: row.reviewBy,
    stale: on > row.reviewBy,
    inForce: row === inForce,
    level: pack.level,
    levelText: sayLevel(ctx, pack.level),
    source: sourceView(ctx, row, document),
    derived: row.derived === true,
    planned: row.planned === true,
    otherPlace: row.otherPlace === true,
    changeId: changeOf(row.source),
  }
}

async function openChanges(ctx: Ctx, place: string) {
  const today = chinaDate(ctx.clock.now())
  const rows = await ctx.db.policyChange.findMany({
    where: { place, state: { in: ['draft', 'previewed', 'approved'] } },
    orderBy: { validFrom: 'asc' },
  })
  return rows
    .map(({ id, key, state, validFrom }) => ({
      id,
      key,
      state: state as PolicyEntry['open'][number]['state'],
      validFrom: fromDateColumn(validFrom),
    }))
    .filter(({ state, validFrom }) => state !== 'approved' || validFrom > today)
}
