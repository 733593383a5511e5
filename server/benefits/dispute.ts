import { decryptPerson, householdOf } from '../households/service.ts'
import { notify } from '../notifications/service.ts'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { houseWords } from '../platform/i18n.ts'
import { requireRegion, requireResident, requireStaff } from '../platform/scope.ts'
import type { MyBenefits, OpenedDispute } from './contract.ts'
import { myBenefits } from './my-benefits.ts'

/** "这条不对": marks a line with a note, or takes the mark back. The line stands on the desk until answered. */
export async function disputeBenefit(
  ctx: Ctx,
  id: string,
  input: { disputed: boolean; note?: string | undefined },
): Promise<MyBenefits> {
  const householdId = await householdOf(ctx, requireResident(ctx.actor))
  if (!householdId) throw new AppError('NOT_FOUND')
  await inTransaction(ctx, async (ctx) => {
    const note = input.disputed && input.note ? ctx.cipher.encrypt(input.note) : null
    // Said again, an objection is as old as when it was first said: the 15 days to answer run on.
    const count = await ctx.db.$executeRaw`
      UPDATE benefit_item SET dispute_enc = ${note},
             disputed_at = CASE WHEN ${input.disputed}::boolean
               THEN coalesce(disputed_at, ${ctx.clock.now()}::timestamptz) END
       WHERE id = ${id}::uuid AND household_id = ${householdId}::uuid`
    if (count === 0) throw new AppError('NOT_FOUND')
    await audit(ctx, {
      action: input.disputed ? 'benefits.dispute' : 'benefits.dispute_back',
      subjectKind: 'benefit_item',
      subjectId: id,
      householdId,
    })
  })
  return myBenefits(ctx)
}

export type OpenDispute = {
  id: string
  regionCode: string
  programme: string
  headName: string
  disputedAt: Date
}

/** Lines that residents of a region say are wrong, oldest first; why stands in `openDispute`. */
export async function openDisputes(ctx: Ctx, scope: string): Promise<OpenDispute[]> {
  const rows = await ctx.db.benefitItem.findMany({
    where: { disputedAt: { not: null }, household: { regionCode: { startsWith: scope } } },
    include: {
      household: {
        include: { members: { where: { toDate: null, isHead: true }, include: { person: true } } },
      },
    },
    orderBy: { disputedAt: 'asc' },
    take: 100,
  })
  return rows.flatMap(({ id, programme, disputedAt, household }) => {
    const head = household.members[0]
    if (!disputedAt) return []
    return [
      {
        id,
        programme,
        disputedAt,
        regionCode: household.regionCode,
        headName: head ? decryptPerson(ctx, head.person).name : '',
      },
    ]
  })
}

/** One objection with its words, for whoever may answer it. The household sees that it was read. */
export async function openDispute(ctx: Ctx, id: string): Promise<OpenedDispute> {
  const staff = requireStaff(ctx.actor, ['township', 'county'])
  const item = await ctx.db.benefitItem.findUnique({ where: { id }, include: { household: true } })
  if (!item?.disputedAt) throw new AppError('NOT_FOUND')
  requireRegion(staff, item.household.regionCode)
  await audit(ctx, {
    action: 'benefits.dispute.read',
    subjectKind: 'benefit_item',
    subjectId: id,
    householdId: item.householdId,
    purpose: 'handle_complaint',
  })
  return { id, note: item.disputeEnc ? ctx.cipher.decrypt(item.disputeEnc) : null }
}

/** The answer to an objection: closes it and tells the grown-ups who signed in for this household. */
export async function resolveDispute(ctx: Ctx, id: string, answer: string): Promise<{ resolved: true }> {
  const staff = requireStaff(ctx.actor, ['township', 'county'])
  return inTransaction(ctx, async (ctx) => {
    const item = await ctx.db.benefitItem.findUnique({
      where: { id },
      include: { household: { include: { members: { where: { toDate: null } } } }, application: true },
    })
    if (!item) throw new AppError('NOT_FOUND')
    requireRegion(staff, item.household.regionCode)
    const { count } = await ctx.db.benefitItem.updateMany({
      where: { id, disputedAt: item.disputedAt, NOT: { disputedAt: null } },
      data: { disputedAt: null, disputeEnc: null },
    })
    if (count === 0) throw new AppError('CONFLICT')
    const told =
      item.application?.applicantId ?? item.household.members.find(({ isHead }) => isHead)?.personId
    if (told)
      await notify(ctx, {
        dedupeKey: `benefits.answered:${id}:${item.disputedAt?.getTime()}`,
        kind: 'benefits.answered',
        personId: told,
        params: { programme: houseWords(`benefits:programme.${item.programme}`), answer },
        link: '/benefits',
        channels: ['inapp', 'sms', 'chat'],
      })
    await audit(ctx, {
      action: 'benefits.answer',
      subjectKind: 'benefit_item',
      subjectId: id,
      householdId: item.householdId,
      purpose: 'handle_complaint',
    })
    return { resolved: true }
  })
}
