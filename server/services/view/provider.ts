import { householdOf, readHousehold, readPerson, regionName } from '../../households/service.ts'
import { auditOpenPage } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { ProviderFile } from '../act/find.ts'
import type { ProviderOrder, ProviderOrderRow } from '../contract.ts'
import type { OrderFile } from '../orders/file.ts'
import { days, IN_HANDS, type Limits, may } from '../rules.ts'
import { limitsAt } from '../settings.ts'
import { providerActions } from './actions.ts'
import { eventsOf } from './events.ts'
import { iso, open, rowOf } from './row.ts'

/** Where it is, no nearer than the township. */
export async function providerRow(ctx: Ctx, file: OrderFile): Promise<ProviderOrderRow> {
  const { row, state } = file
  return {
    ...rowOf(ctx, file),
    placeText: await regionName(ctx, row.regionCode.slice(0, 9)),
    overdue: state === 'ordered' && row.acceptDueAt !== null && row.acceptDueAt < ctx.clock.now(),
  }
}

/** An order as a provider sees it: whom it is for while it is in its hands, and each look is recorded. */
export async function providerOrderView(ctx: Ctx, { file, ours }: ProviderFile): Promise<ProviderOrder> {
  const { row } = file
  const limits = await limitsAt(ctx, row.regionCode)
  const known = ours && mayKnow(file, limits, ctx.clock.now())
  return {
    ...(await providerRow(ctx, file)),
    person: known ? await personOf(ctx, file) : null,
    words: known ? open(ctx, row.wordsEnc) : null,
    inAt: iso(row.inAt),
    outAt: iso(row.outAt),
    events: ours ? await eventsOf(ctx, row.id, ['provider']) : [],
    actions: ours ? providerActions(ctx, file, limits) : ['accept'],
    awaits: ours ? awaits(file) : null,
  }
}

/** From the acceptance on, until some days after the end. */
function mayKnow({ state, row }: OrderFile, { contactDays }: Limits, now: Date): boolean {
  if (IN_HANDS.includes(state)) return true
  return (
    state === 'closed' && row.closedAt !== null && now.getTime() <= row.closedAt.getTime() + days(contactDays)
  )
}

async function personOf(ctx: Ctx, { row }: OrderFile): Promise<ProviderOrder['person']> {
  const { name, phone } = await readPerson(ctx, row.personId)
  const householdId = row.householdId ?? (await householdOf(ctx, row.personId))
  const household = householdId ? await readHousehold(ctx, householdId) : null
  await auditOpenPage(ctx, {
    action: 'service.read',
    subjectKind: 'person',
    subjectId: row.personId,
    ...(householdId ? { householdId } : {}),
    purpose: 'deliver_service',
    detail: { orderId: row.id },
  })
  return { name, phone, address: open(ctx, row.addressEnc) ?? household?.address ?? null }
}

function awaits({ state }: OrderFile): ProviderOrder['awaits'] {
  if (may(state, 'check_in', 'provider')) return 'in'
  return may(state, 'check_out', 'provider') ? 'out' : null
}
