import { resolvePack } from '../eligibility/engine/index.ts'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import type { PolicyChange, PolicyPreview } from '../generated/prisma/client.ts'
import { regionName } from '../households/service.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { fingerprint } from './checks.ts'
import type { ChangeView } from './contract.ts'
import { actionsOf, documentOf, endOf, levelOf, tagOf } from './rules.ts'
import { bothWorlds, changeFrom } from './store.ts'
import { sayKey, sayLevel, sayOp, sayValue, sourceView } from './words.ts'

/** A change with all that depends on the rules of this moment. */
export async function standing(ctx: Ctx, row: PolicyChange) {
  const change = changeFrom(row)
  const worlds = await bothWorlds(ctx, change)
  const preview = await ctx.db.policyPreview.findFirst({
    where: { changeId: row.id },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  })
  const stale = preview !== null && preview.fingerprint !== fingerprint(change.place, worlds.after)
  const mine = ctx.actor.kind === 'staff' && ctx.actor.staffId === row.proposedBy
  const { state, validFrom } = { state: row.state, validFrom: change.validFrom }
  const at = { state, mine, preview: preview && { state: preview.state, stale }, validFrom }
  return { change, worlds, preview, stale, actions: actionsOf(at, chinaDate(ctx.clock.now())) }
}

/** A change as the page shows it, with its newest preview and what the asker may do. */
export async function changeView(ctx: Ctx, row: PolicyChange): Promise<ChangeView> {
  const { change, worlds, preview, stale, actions } = await standing(ctx, row)
  const { place, key, validFrom } = change
  const names = await staffNames(ctx, row)
  const held = Object.values(resolvePack(place, validFrom, worlds.before).rows).find((one) => one.key === key)
  return {
    id: row.id,
    state: row.state as ChangeView['state'],
    stateText: ctx.t(`policy-changes:state.${row.state}`),
    place,
    placeName: await regionName(ctx, place),
    level: levelOf(place),
    levelText: sayLevel(ctx, levelOf(place)),
    key,
    name: sayKey(ctx, key),
    value: change.value,
    text: sayValue(ctx, key, change.value),
    before: held ? { value: held.value, text: sayValue(ctx, key, held.value) } : null,
    op: change.op,
    opText: sayOp(ctx, change.op),
    validFrom,
    validTo: endOf(change, worlds.others, ALL_PACKS),
    reviewBy: change.reviewBy,
    source: sourceView(ctx, { ...change, source: tagOf(row.id) }, documentOf(change)),
    note: row.noteEnc ? ctx.cipher.decrypt(row.noteEnc) : null,
    proposedAt: row.proposedAt.toISOString(),
    ...names,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reasonEnc ? ctx.cipher.decrypt(row.reasonEnc) : null,
    preview: preview && previewState(preview, stale),
    actions: actions.map(({ action, blocked }) => ({
      action,
      text: ctx.t(`policy-changes:action.${action}`),
      blocked: blocked && ctx.t(`policy-changes:blocked.${blocked}`),
    })),
  }
}

/** How far a preview is, and whether what it says is still true. */
export function previewState(row: PolicyPreview, stale: boolean): NonNullable<ChangeView['preview']> {
  return {
    id: row.id,
    state: row.state as 'running' | 'done',
    done: row.done,
    total: row.total,
    stale,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

async function staffNames(ctx: Ctx, { proposedBy, decidedBy }: PolicyChange) {
  const ids = [proposedBy, ...(decidedBy ? [decidedBy] : [])]
  const rows = await ctx.db.staffUser.findMany({
    where: { id: { in: ids } },
    select: { id: true, username: true },
  })
  const of = (id: string | null) => rows.find((row) => row.id === id)?.username ?? null
  return { proposedBy: of(proposedBy) ?? '', decidedBy: of(decidedBy) }
}
