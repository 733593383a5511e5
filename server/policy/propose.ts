import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { regionExists } from '../households/service.ts'
import { audit } from '../platform/audit.ts'
import { chinaDate, dateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { requireRegion } from '../platform/scope.ts'
import { oneAtATime, requireRuler } from './access.ts'
import { changeFaults } from './checks.ts'
import type { ChangeView, ProposeInput } from './contract.ts'
import { type Change, proposalFault } from './rules.ts'
import { changeFrom, othersOf } from './store.ts'
import { changeView } from './view.ts'

/**
 * Proposes a value for a place from a day on. BAD_INPUT and PAST_DATE name the field; CHANGE_EXISTS: there is one
 * of the same key, place and day; POLICY_FAULT: it does not fit the rules, and says where.
 */
export async function proposeChange(ctx: Ctx, input: ProposeInput): Promise<ChangeView> {
  const staff = requireRuler(ctx)
  const place = input.place ?? staff.regionCode
  requireRegion(staff, place)
  const fault = proposalFault(input, chinaDate(ctx.clock.now()))
  if (fault) throw new AppError(fault.code, fault.field)
  return inTransaction(ctx, async (ctx) => {
    await oneAtATime(ctx)
    if (!(await regionExists(ctx, place))) throw new AppError('BAD_INPUT', 'place')
    const row = await keep(ctx, place, staff.staffId, input)
    await requireFit(ctx, changeFrom(row))
    await audit(ctx, {
      action: 'policy.propose',
      subjectKind: 'policy_change',
      subjectId: row.id,
      detail: { place, key: input.key, validFrom: input.validFrom },
    })
    return changeView(ctx, row)
  })
}

async function keep(ctx: Ctx, place: string, staffId: string, input: ProposeInput) {
  const { source, clause } = input
  const rows = await ctx.db.policyChange.createManyAndReturn({
    data: [
      {
        place,
        key: input.key,
        value: input.value,
        op: input.op ?? null,
        validFrom: dateColumn(input.validFrom),
        reviewBy: dateColumn(input.reviewBy),
        title: source.title,
        titleEn: source.titleEn ?? source.title,
        url: source.url ?? null,
        grade: source.grade,
        clause,
        clauseEn: input.clauseEn ?? clause,
        noteEnc: input.note ? ctx.cipher.encrypt(input.note) : null,
        proposedBy: staffId,
        proposedAt: ctx.clock.now(),
      },
    ],
    skipDuplicates: true,
  })
  const [row] = rows
  if (!row) throw new AppError('CHANGE_EXISTS', 'validFrom')
  return row
}

/** POLICY_FAULT when the change does not fit what is approved by now. */
export async function requireFit(ctx: Ctx, change: Change): Promise<void> {
  const [fault] = changeFaults(change, await othersOf(ctx, change), ALL_PACKS)
  if (fault) throw new AppError('POLICY_FAULT', 'value', { fault })
}
