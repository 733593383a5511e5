import { applicationsOfHousehold } from '../applications/service.ts'
import { benefitsOfHousehold } from '../benefits/service.ts'
import { type HouseholdFile, readHousehold, regionName } from '../households/service.ts'
import { actorId, audit } from '../platform/audit.ts'
import type { Ctx, StaffRole } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { inRegion, requireStaff } from '../platform/scope.ts'
import { readShortCode } from '../platform/short-code.ts'
import type { ScanAnswer } from './contract.ts'
import { scanDetail } from './rules.ts'
import { verifyCode } from './token.ts'

type Refusal = Exclude<ScanAnswer['outcome'], 'found'>
/** Whose code it was, where that is known: the household sees that it was scanned, also when nothing was shown. */
type Whose = { codeId: string; householdId: string }
type Found =
  | { ok: true; codeId: string; household: HouseholdFile }
  | { ok: false; outcome: Refusal; whose?: Whose }
export type ScanInput = { token?: string | undefined; shortCode?: string | undefined; purpose: string }

/**
 * Opens a household by its code, as far as the role may see it. Every scan is kept and audited with its purpose,
 * also those that found nothing.
 */
export async function scanCode(ctx: Ctx, input: ScanInput): Promise<ScanAnswer> {
  const staff = requireStaff(ctx.actor, ['village', 'township', 'county'])
  const found = await find(ctx, input, staff.regionCode)
  await inTransaction(ctx, (ctx) => keep(ctx, found, input.purpose))
  if (!found.ok) return { outcome: found.outcome, message: ctx.t(`desk:scan.${found.outcome}`) }
  return { outcome: 'found', household: await view(ctx, found.household, staff.role) }
}

async function find(ctx: Ctx, input: ScanInput, scope: string): Promise<Found> {
  const where =
    input.token === undefined ? byShortCode(input.shortCode ?? '') : await byToken(ctx, input.token)
  if (typeof where === 'string') return { ok: false, outcome: where }
  const code = await ctx.db.happinessCode.findUnique({ where })
  if (!code) return { ok: false, outcome: 'unknown' }
  const whose = { codeId: code.id, householdId: code.householdId }
  const household = await readHousehold(ctx, code.householdId)
  // Another county learns that the code is not theirs, and nothing else about it.
  if (!household || !inRegion(scope, household.regionCode))
    return { ok: false, outcome: 'other_region', whose }
  if (code.revokedAt) return { ok: false, outcome: 'revoked', whose }
  return { ok: true, codeId: code.id, household }
}

function byShortCode(typed: string): { shortCode: string } | Refusal {
  const shortCode = readShortCode(typed)
  return shortCode ? { shortCode } : 'mistyped'
}

async function byToken(ctx: Ctx, token: string): Promise<{ id: string } | Refusal> {
  const id = await verifyCode(ctx, token)
  return id ? { id } : 'forged'
}

async function keep(ctx: Ctx, found: Found, purpose: string): Promise<void> {
  if (!found.ok) {
    const detail = { outcome: found.outcome }
    return audit(ctx, {
      action: 'code.scan',
      subjectKind: 'happiness_code',
      ...(found.whose ? { subjectId: found.whose.codeId, householdId: found.whose.householdId } : {}),
      purpose,
      detail,
    })
  }
  await ctx.db.codeScan.create({
    data: {
      codeId: found.codeId,
      actorKind: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      purpose,
      at: ctx.clock.now(),
    },
  })
  await audit(ctx, {
    action: 'code.scan',
    subjectKind: 'happiness_code',
    subjectId: found.codeId,
    householdId: found.household.id,
    purpose,
    detail: { outcome: 'found' },
  })
}

async function view(ctx: Ctx, household: HouseholdFile, role: StaffRole) {
  const may = scanDetail(role)
  const [region, benefits, applications] = await Promise.all([
    regionName(ctx, household.regionCode),
    may.benefits ? benefitsOfHousehold(ctx, household.id) : [],
    applicationsOfHousehold(ctx, household.id),
  ])
  return {
    householdId: household.id,
    regionName: region,
    address: household.address,
    members: household.members.map((member) => ({
      personId: member.id,
      name: member.name,
      idMasked: may.numbers ? maskMiddle(member.idNumber, 3) : null,
      phoneMasked: may.numbers && member.phone ? maskMiddle(member.phone, 3) : null,
      relationText: ctx.t(`apply:relation.${member.relation}`),
      isHead: member.isHead,
    })),
    benefits: benefits.map(({ title, amountFen, unit, periodFrom, periodTo }) => ({
      title,
      amountFen,
      unit,
      periodFrom,
      periodTo,
    })),
    applications,
  }
}

const maskMiddle = (text: string, head: number) =>
  text.slice(0, head) + '*'.repeat(Math.max(0, text.length - head - 4)) + text.slice(-4)
