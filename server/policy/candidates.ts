import { type CaseName, caseNames } from '../applications/service.ts'
import type { Candidate, PolicyChange } from '../generated/prisma/client.ts'
import { audit, auditOpenPage } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { requireRegion, requireStaff } from '../platform/scope.ts'
import type { CandidateList, CandidateState, CandidateView } from './contract.ts'
import { changeFrom } from './store.ts'
import { sayKey, sayProgramme, sayValue } from './words.ts'

const PAGE = 20
const PURPOSE = 'contact_candidate'

/** Families of the asker's region that a change newly qualifies, oldest first; every read is recorded. */
export async function listCandidates(
  ctx: Ctx,
  { state, page }: { state: CandidateState; page: number },
): Promise<CandidateList> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const where = { state, regionCode: { startsWith: staff.regionCode } }
  const rows = await ctx.db.candidate.findMany({
    where,
    include: { change: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
  })
  const names = await caseNames(
    ctx,
    rows.map(({ applicationId }) => applicationId),
  )
  await inTransaction(ctx, async (ctx) => {
    for (const { applicantId, householdId } of names.values())
      await auditOpenPage(ctx, {
        action: 'policy.candidate.read',
        subjectKind: 'person',
        subjectId: applicantId,
        ...(householdId ? { householdId } : {}),
        purpose: PURPOSE,
      })
  })
  const items = rows.flatMap((row) => view(ctx, row, names.get(row.applicationId)) ?? [])
  return { items, total: await ctx.db.candidate.count({ where }), page }
}

/** Notes what came of a candidate. NOT_FOUND when it is another place's. */
export async function markCandidate(ctx: Ctx, id: string, state: CandidateState): Promise<CandidateView> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  return inTransaction(ctx, async (ctx) => {
    const found = await ctx.db.candidate.findUnique({ where: { id } })
    if (!found) throw new AppError('NOT_FOUND')
    requireRegion(staff, found.regionCode)
    const row = await ctx.db.candidate.update({
      where: { id },
      data: { state, updatedAt: ctx.clock.now() },
      include: { change: true },
    })
    await audit(ctx, {
      action: 'policy.candidate.mark',
      subjectKind: 'candidate',
      subjectId: id,
      ...(row.householdId ? { householdId: row.householdId } : {}),
      purpose: PURPOSE,
      detail: { state },
    })
    const seen = view(ctx, row, (await caseNames(ctx, [row.applicationId])).get(row.applicationId))
    if (!seen) throw new AppError('NOT_FOUND')
    return seen
  })
}

function view(
  ctx: Ctx,
  row: Candidate & { change: PolicyChange },
  family: CaseName | undefined,
): CandidateView | null {
  if (!family) return null
  const { key, value, validFrom } = changeFrom(row.change)
  return {
    id: row.id,
    state: row.state as CandidateState,
    stateText: ctx.t(`policy-changes:candidate.${row.state}`),
    programme: row.programme,
    programmeName: sayProgramme(ctx, row.programme),
    fen: row.amountFen === null ? null : Number(row.amountFen),
    applicationId: row.applicationId,
    number: family.number,
    nameMasked: family.nameMasked,
    regionName: family.regionName,
    because: ctx.t('policy-changes:because', { name: sayKey(ctx, key), value: sayValue(ctx, key, value) }),
    since: validFrom,
    updatedAt: row.updatedAt.toISOString(),
  }
}
