import { staffOf, staffOfProvider } from '../../identity/service.ts'
import { notify } from '../../notifications/service.ts'
import { chinaDate, chinaTime } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { OrderFile } from './file.ts'

/** What is told of an order: its number, project and time. Never whom it is for. */
function paramsOf({ row, state, project, slot }: OrderFile) {
  // What is not answered yet has a day to be answered by; the time that was asked for comes after that.
  const due = state === 'ordered' ? row.acceptDueAt : null
  const at = due ?? slot?.startsAt ?? row.acceptDueAt ?? row.createdAt
  return {
    number: row.number,
    project: project.name,
    provider: project.provider.name,
    date: chinaDate(at),
    time: chinaTime(at).toPlainTime().toString().slice(0, 5),
  }
}

/** `key` keeps what is told for one cause apart from the next; the version of the order unless given. */
type About = { kind: string; key?: string }
const keyOf = ({ row }: OrderFile, { kind, key }: About) => `service.${kind}:${row.id}:${key ?? row.version}`

export async function tellResident(ctx: Ctx, file: OrderFile, about: About): Promise<void> {
  await notify(ctx, {
    dedupeKey: keyOf(file, about),
    kind: `service.${about.kind}`,
    personId: file.row.personId,
    params: paramsOf(file),
    link: `/services/orders/${file.row.id}`,
    ...asksOf(file, about),
  })
}

/** What can be answered in the chat is asked there: whether it is done, or what to do where nobody comes. */
function asksOf({ row: { id } }: OrderFile, { kind }: About): { asks?: string } {
  if (kind === 'finished' || kind === 'confirmAgain') return { asks: `order:done:${id}` }
  return ['declined', 'waiting', 'notMet'].includes(kind) ? { asks: `order:state:${id}` } : {}
}

/** The people of a provider; of the order's own unless given. */
export async function tellProvider(
  ctx: Ctx,
  file: OrderFile,
  about: About,
  providerId?: string,
): Promise<void> {
  for (const staffId of await staffOfProvider(ctx, providerId ?? file.project.providerId))
    await notify(ctx, {
      dedupeKey: `${keyOf(file, about)}:${staffId}`,
      kind: `service.${about.kind}`,
      staffId,
      params: paramsOf(file),
      link: `/provider/orders/${file.row.id}`,
    })
}

/** The desk of the township; `up`: the county's besides, which is told anyway where the township has nobody. */
export async function tellDesk(
  ctx: Ctx,
  file: OrderFile,
  about: About,
  { up = false }: { up?: boolean } = {},
): Promise<void> {
  const { id, regionCode } = file.row
  const township = regionCode.length >= 9 ? await staffOf(ctx, 'township', regionCode.slice(0, 9)) : []
  const above = up || township.length === 0 ? await staffOf(ctx, 'county', regionCode.slice(0, 6)) : []
  for (const staffId of [...township, ...above])
    await notify(ctx, {
      dedupeKey: `${keyOf(file, about)}:${staffId}`,
      kind: `service.${about.kind}`,
      staffId,
      params: paramsOf(file),
      link: `/desk/services/orders/${id}`,
    })
}
