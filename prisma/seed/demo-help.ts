import { noteKnownAids } from '../../server/benefits/service.ts'
import { admitHousehold, ensurePersons } from '../../server/households/service.ts'
import { pairingSettingsSchema } from '../../server/pairings/contract.ts'
import { chinaDate } from '../../server/platform/clock.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { inTransaction } from '../../server/platform/database.ts'
import { emit } from '../../server/platform/outbox.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import help from './data/demo-help.json' with { type: 'json' }

/** Who helps in the demo: branches, volunteers, two old people, and what the county set as an example. Once. */
export async function seedDemoHelp(ctx: Ctx): Promise<boolean> {
  const { regionCode, name } = help.branches[0] ?? { regionCode: '', name: '' }
  if ((await ctx.db.branch.count({ where: { regionCode, name } })) > 0) return false
  await inTransaction(ctx, async (ctx) => {
    const people = await addPeople(ctx)
    const households = await addHouseholds(ctx)
    const volunteers = await addVolunteers(ctx, people)
    await addPairings(ctx, households, volunteers)
    const value = pairingSettingsSchema.parse(help.pairingSettings)
    await ctx.db.countySetting.createMany({
      data: [{ regionCode: help.county, room: 'pairings', value, demo: true, setAt: ctx.clock.now() }],
      skipDuplicates: true,
    })
    // The worker then plans the days.
    await emit(ctx, 'pairing.replan', { regionCode: help.county })
  })
  return true
}

type Ids = ReadonlyMap<string, string>

/** The people by their demo keys, with the phones they would sign in with. */
async function addPeople(ctx: Ctx): Promise<Ids> {
  const keys = [...help.volunteers, ...help.households].map(({ person }) => person)
  const ids = await ensurePersons(ctx, keys.map(demoPerson), true)
  const found = keys.map((key) => [key, ids.get(demoPerson(key).idNumber) ?? ''] as const)
  for (const [key, id] of found)
    await ctx.db.person.updateMany({
      where: { id, phoneEnc: null },
      data: { phoneEnc: ctx.cipher.encrypt(demoPerson(key).phone) },
    })
  return new Map(found)
}

async function addHouseholds(ctx: Ctx): Promise<Ids> {
  const found = new Map<string, string>()
  for (const { person, regionCode, address } of help.households) {
    const { name, idNumber, householdNo } = demoPerson(person)
    const ids = await ensurePersons(ctx, [{ name, idNumber }], true)
    const { id } = await admitHousehold(ctx, {
      registryRef: householdNo,
      regionCode,
      address,
      applicantId: ids.get(idNumber) ?? '',
      members: [{ name, idNumber, relation: 'head' }],
      confirmed: true,
    })
    await noteKnownAids(ctx, id, [{ kind: 'dibao', monthFen: null, since: chinaDate(ctx.clock.now()) }])
    found.set(person, id)
  }
  return found
}

async function addVolunteers(ctx: Ctx, people: Ids): Promise<Ids> {
  const now = ctx.clock.now()
  const branches: string[] = []
  for (const branch of help.branches)
    branches.push((await ctx.db.branch.create({ data: { ...branch, createdAt: now } })).id)
  const found = new Map<string, string>()
  for (const { person, branch, ...rest } of help.volunteers) {
    const personId = people.get(person) ?? ''
    const data = {
      ...rest,
      personId,
      branchId: branch === null ? null : (branches[branch] ?? null),
      state: 'active',
      askedAt: now,
      decidedAt: now,
    }
    found.set(person, (await ctx.db.volunteer.create({ data })).id)
  }
  return found
}

async function addPairings(ctx: Ctx, households: Ids, volunteers: Ids): Promise<void> {
  const now = ctx.clock.now()
  const staff = await ctx.db.staffUser.findFirst({
    where: { regionCode: { startsWith: help.county }, role: { in: ['township', 'county'] } },
    select: { id: true },
    orderBy: { regionCode: 'desc' },
  })
  if (!staff) return
  await ctx.db.pairing.createMany({
    data: help.pairings.map(({ household, volunteer, state }) => {
      const agreed = state === 'active' ? now : null
      return {
        householdId: households.get(household) ?? '',
        volunteerId: volunteers.get(volunteer) ?? '',
        regionCode: help.households.find(({ person }) => person === household)?.regionCode ?? '',
        state,
        proposedBy: staff.id,
        proposedAt: now,
        volunteerAgreedAt: agreed,
        householdAgreedAt: agreed,
        householdSaidBy: agreed && 'resident',
        startedAt: agreed,
      }
    }),
  })
}
