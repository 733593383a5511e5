import { chinaDate, dateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { ensurePersons } from './persons.ts'
import { planMembers } from './rules.ts'

export type AdmitInput = {
  /** Number of the household on the provincial platform; null: it has no file there. */
  registryRef: string | null
  regionCode: string
  address: string | null
  applicantId: string
  members: readonly { name: string; idNumber: string; relation: string }[]
  /** Whether the registry gave the names. */
  confirmed: boolean
}

/**
 * The household with exactly these members, found or made, in the caller's transaction. Its row is locked, so
 * that two approvals for one household come one after the other. Listed by the applicant alone, somebody who is
 * in another household stays there.
 */
export async function admitHousehold(
  ctx: Ctx,
  input: AdmitInput,
): Promise<{ id: string; members: string[] }> {
  const ids = await ensurePersons(ctx, input.members, input.confirmed)
  const wanted = input.members.map(({ idNumber, relation }) => ({
    personId: ids.get(idNumber) ?? '',
    relation,
    isHead: relation === 'head',
  }))
  const id = (await known(ctx, input)) ?? (await make(ctx, input))
  await ctx.db.$queryRaw`SELECT id FROM household WHERE id = ${id}::uuid FOR UPDATE`
  await ctx.db.household.update({
    where: { id },
    data: {
      regionCode: input.regionCode,
      ...(input.address ? { addressEnc: ctx.cipher.encrypt(input.address) } : {}),
    },
  })
  const current = await ctx.db.householdMember.findMany({
    where: {
      toDate: null,
      OR: [{ householdId: id }, { personId: { in: wanted.map((one) => one.personId) } }],
    },
  })
  const stays = stayElsewhere(id, input, current)
  const here = wanted.filter(({ personId }) => !stays.has(personId))
  const { end, begin } = planMembers(
    id,
    here,
    current.filter(({ personId }) => !stays.has(personId)),
  )
  const today = dateColumn(chinaDate(ctx.clock.now()))
  for (const one of end)
    await ctx.db.householdMember.updateMany({
      where: { personId: one.personId, householdId: one.householdId, toDate: null },
      data: { toDate: today },
    })
  await ctx.db.householdMember.createMany({
    data: begin.map((one) => ({ ...one, householdId: id, fromDate: today })),
  })
  return { id, members: here.map(({ personId }) => personId) }
}

/** Only the registry moves people: whom an applicant merely lists stays in the household they are in. */
function stayElsewhere(
  id: string,
  { confirmed, applicantId }: AdmitInput,
  current: readonly { personId: string; householdId: string }[],
): Set<string> {
  if (confirmed) return new Set()
  const others = current.filter(({ personId, householdId }) => householdId !== id && personId !== applicantId)
  return new Set(others.map(({ personId }) => personId))
}

async function known(ctx: Ctx, { registryRef, applicantId }: AdmitInput): Promise<string | null> {
  if (registryRef) {
    const row = await ctx.db.household.findUnique({ where: { registryRef }, select: { id: true } })
    if (row) return row.id
  }
  const membership = await ctx.db.householdMember.findFirst({
    where: { personId: applicantId, toDate: null, household: { registryRef: null } },
    select: { householdId: true },
  })
  if (membership && registryRef)
    await ctx.db.household.update({ where: { id: membership.householdId }, data: { registryRef } })
  return membership?.householdId ?? null
}

async function make(ctx: Ctx, { registryRef, regionCode }: AdmitInput): Promise<string> {
  const made = await ctx.db.household.createManyAndReturn({
    data: [{ registryRef, regionCode, createdAt: ctx.clock.now() }],
    select: { id: true },
    skipDuplicates: true,
  })
  // Somebody else made it at this very moment: theirs is the one.
  const id = made[0]?.id ?? (registryRef ? await known(ctx, { registryRef } as AdmitInput) : null)
  if (!id) throw new Error('a household that was just made is not there')
  return id
}
