import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { OrderRow, ServiceKind, Tag } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'

/** One line of a list of orders: nothing of a person stands in it. */
export function rowOf(ctx: Ctx, { row, state, project, slot }: OrderFile): OrderRow {
  return {
    id: row.id,
    number: row.number,
    projectId: project.id,
    projectName: project.name,
    kind: project.kind as ServiceKind,
    kindText: ctx.t(`services:kind.${project.kind}`),
    tag: project.tag as Tag,
    providerName: project.provider.name,
    state,
    stateText: ctx.t(`services:${ctx.actor.kind === 'resident' ? 'state' : 'staffState'}.${state}`),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    acceptDueAt: state === 'ordered' ? iso(row.acceptDueAt) : null,
    offered: state === 'ordered' && row.offeredAt !== null,
    slot: slot && { id: slot.id, startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() },
    wantedOn: row.wantedOn && fromDateColumn(row.wantedOn),
  }
}

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** What was kept encrypted, in the clear. */
export const open = (ctx: Ctx, value: string | null): string | null => value && ctx.cipher.decrypt(value)
