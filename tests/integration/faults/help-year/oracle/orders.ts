import type { ServiceOrderEvent } from '../../../../../server/generated/prisma/client.ts'
import { afterOfficeHours } from '../../../../../server/services/rules.ts'
import type { Town } from '../town.ts'
import { DAY_MS, type Due, doneAt, HOUR_MS, NEVER, stands, tell, workdayAt } from './due.ts'

/** From one move of an order to the next. */
type Stay = { state: string; kind: string; from: number; to: number; next: string }
export type OrderLife = {
  id: string
  person: string
  /** Whose people sign in for it: of the project that it had at last. */
  staffId: string
  stays: Stay[]
}

/** Our own defaults, which the town's county has not changed. */
const [ACCEPT_HOURS, CONFIRM_DAYS, CLOSE_DAYS, LATE_CHECK_DAYS, AGAIN_DAYS] = [8, 3, 7, 3, 2]
const WAITS: Record<string, string> = {
  accepted: 'noTime',
  declined: 'stillUnsettled',
  no_show: 'stillUnsettled',
  disputed: 'stillUnsettled',
}

/** Every order with its moves, from what PostgreSQL wrote down of them. */
export async function orderLives({ house, providers }: Town): Promise<OrderLife[]> {
  const rows = await house.ctx.db.serviceOrder.findMany({
    include: { project: true, events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ id, personId, project, events }) => ({
    id,
    person: personId,
    staffId: providers.find(({ providerId }) => providerId === project.providerId)?.staffId ?? '',
    stays: staysOf(events.filter(({ toState }) => toState !== null)),
  }))
}

const staysOf = (moves: readonly ServiceOrderEvent[]): Stay[] =>
  moves.map(({ toState, kind, at }, one) => ({
    ...{ state: toState ?? '', kind, from: at.getTime() },
    ...{ to: moves[one + 1]?.at.getTime() ?? NEVER, next: moves[one + 1]?.kind ?? '' },
  }))

type Judged = { dues: Due[]; faults: string[] }

/** What must be told about one order by time, and what time must have done to it. */
export function judgeOrder(life: OrderLife, moments: readonly number[], town: Town): Judged {
  const dues: Due[] = []
  const faults: string[] = []
  const add = (at: number, stay: Stay, kind: string, ...to: string[]) => {
    for (const who of to)
      dues.push(...tell(moments, at, stay.to, { kind: `service.${kind}`, about: life.id, to: who }))
  }
  const mustEnd = (stay: Stay, at: number, by: string) => {
    const due = doneAt(moments, at)
    const name = `order ${life.id}, ${stay.state} since ${new Date(stay.from).toISOString()},`
    if (stay.next === by && stay.to !== due) faults.push(`${name} had "${by}" at another moment`)
    if (stay.next !== by && due !== NEVER && stands(stay.to, due)) faults.push(`${name} had no "${by}"`)
  }
  const { township, county } = town.staff
  for (const stay of life.stays) {
    const from = new Date(stay.from)
    if (stay.kind === 'ordered') {
      add(afterOfficeHours(from, ACCEPT_HOURS - 2).getTime(), stay, 'answerSoonYours', life.staffId)
      mustEnd(stay, afterOfficeHours(from, ACCEPT_HOURS).getTime(), 'offer')
    }
    if (stay.kind === 'offer') {
      for (const [kind, to] of [
        ['waiting', life.person],
        ['late', township],
      ] as const)
        dues.push({ kind: `service.${kind}`, about: life.id, to, at: stay.from, sure: true })
    }
    const waits = stay.kind === 'offer' ? 'stillLate' : WAITS[stay.state]
    if (waits)
      for (const [at, turn] of turnsOf(stay, moments))
        add(at, stay, waits, township, ...(turn > 0 ? [county] : []))
    if (stay.state === 'accepted')
      add(workdayAt(stay.from, AGAIN_DAYS, '09:00'), stay, 'setTimeYours', life.staffId)
    if (stay.state === 'scheduled') visitOf(life, stay, town, add)
    if (stay.state === 'finished' || stay.state === 'started')
      for (const [kind, to] of [
        ['confirmAgain', life.person],
        ['toCall', township],
      ] as const)
        add(workdayAt(stay.from, CONFIRM_DAYS, '09:00'), stay, kind, to)
    if (stay.state === 'confirmed') mustEnd(stay, stay.from + CLOSE_DAYS * DAY_MS, 'close')
  }
  return { dues, faults }
}

/** Again and again while nothing moves: each next time is counted from when the one before was done. */
function turnsOf(stay: Stay, moments: readonly number[]): [at: number, turn: number][] {
  const turns: [number, number][] = []
  for (let at = stay.from; at !== NEVER && at <= stay.to; ) {
    const due = workdayAt(at, AGAIN_DAYS, '09:00')
    turns.push([due, turns.length])
    at = doneAt(moments, due)
  }
  return turns
}

type Add = (at: number, stay: Stay, kind: string, ...to: string[]) => void

/** The word before a visit, and the question when no sign of it came. */
function visitOf(life: OrderLife, stay: Stay, { times, staff }: Town, add: Add): void {
  const time = times.findLast(({ orderId, at }) => orderId === life.id && at <= stay.from)
  if (!time) return
  const eve = workday4pm(time.startsAt)
  const soon = [eve, time.startsAt - 2 * HOUR_MS].find((at) => at > stay.from)
  if (soon !== undefined) {
    add(soon, stay, 'visitSoon', life.person)
    add(soon, stay, 'visitSoonYours', life.staffId)
  }
  add(time.endsAt + LATE_CHECK_DAYS * DAY_MS, stay, 'noSign', staff.township)
}

/** Four in the afternoon of the day before, China time: midnight there is 16:00 in UTC. */
const workday4pm = (startsAt: number) => {
  const midnight = Math.floor((startsAt + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS
  return midnight - 8 * HOUR_MS
}

/** Times with more orders than seats, or whose count is not that of their orders. */
export async function oversold({ house }: Town): Promise<string[]> {
  const rows = await house.ctx.db.$queryRaw<{ id: string }[]>`
    SELECT s.id::text FROM service_slot s
     WHERE s.taken > s.capacity
        OR s.taken <> (SELECT count(*) FROM service_order o WHERE o.slot_id = s.id)`
  return rows.map(({ id }) => `the seats of time ${id} do not add up`)
}

/**
 * Work that a statement should have counted and none has, or more than once. What was complained about in between is left
 * out: when it was settled says nothing about when it was counted.
 */
export async function miscounted({ house }: Town): Promise<string[]> {
  const rows = await house.ctx.db.$queryRaw<{ id: string }[]>`
    SELECT o.id::text FROM service_order o JOIN service_project p ON p.id = o.project_id
     WHERE NOT EXISTS (SELECT 1 FROM service_order_event c WHERE c.order_id = o.id AND c.kind = 'complain')
       AND (SELECT coalesce(sum(e.sign), 0) FROM service_statement_entry e WHERE e.order_id = o.id) <>
           (o.confirmed_at IS NOT NULL AND EXISTS (
              SELECT 1 FROM service_statement s
               WHERE s.provider_id = p.provider_id AND s.issued_at > o.confirmed_at
                 AND s.month >= to_char(o.confirmed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')))::int`
  return rows.map(({ id }) => `order ${id} is not counted once`)
}
