import { type FamilyPortrait, NOTHING_KNOWN, together } from '../eligibility/service.ts'
import { audit } from '../platform/audit.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'

/** Where it comes from: the verified facts of an approval, or the family's own phone, with its yes. */
export type PortraitSource = 'decision' | 'told'
type Signs = Pick<FamilyPortrait, 'signs' | 'oldest'>

/** Keeps what is known of a household, in place of what was kept from the same source. Joins the open transaction. */
export async function keepPortrait(
  ctx: Ctx,
  householdId: string,
  source: PortraitSource,
  { types, signs, oldest }: FamilyPortrait,
): Promise<void> {
  const row = {
    types: [...types],
    signsEnc: ctx.cipher.encryptJson({ signs, oldest } satisfies Signs),
    computedAt: ctx.clock.now(),
  }
  await ctx.db.householdPortrait.upsert({
    where: { householdId_source: { householdId, source } },
    create: { householdId, source, ...row },
    update: row,
  })
  await audit(ctx, {
    action: 'household.portrait',
    subjectKind: 'household',
    subjectId: householdId,
    householdId,
    detail: { source },
  })
}

/** Forgets what a household's own phone had told. */
export async function forgetTold(ctx: Ctx, householdId: string): Promise<void> {
  const { count } = await ctx.db.householdPortrait.deleteMany({ where: { householdId, source: 'told' } })
  if (count === 0) return
  const subject = { subjectKind: 'household', subjectId: householdId, householdId }
  await audit(ctx, { action: 'household.portraitForgotten', ...subject })
}

/** `toldOn`: the day (China) on which its own phone told something that still counts. */
export type KnownPortrait = { portrait: FamilyPortrait; toldOn: string | null }

/** What is known of a household: what was decided on, and what was told since. */
export async function readPortrait(ctx: Ctx, householdId: string): Promise<KnownPortrait> {
  const rows = await ctx.db.householdPortrait.findMany({ where: { householdId } })
  const decided = rows.find(({ source }) => source === 'decision')
  const told = rows.find(({ source }) => source === 'told')
  const counts = told && !(decided && decided.computedAt > told.computedAt) ? told : undefined
  const portraits = [decided, counts].flatMap((row) => (row ? [portraitIn(ctx, row)] : []))
  return {
    portrait: portraits.reduce(together, NOTHING_KNOWN),
    toldOn: counts ? chinaDate(counts.computedAt) : null,
  }
}

/** What is known of every household of a place, for counting; no person stands in it. */
export async function portraitsWithin(
  ctx: Ctx,
  place: string,
): Promise<{ householdId: string; regionCode: string; portrait: FamilyPortrait }[]> {
  const rows = await ctx.db.householdPortrait.findMany({
    where: { household: { regionCode: { startsWith: place } } },
    include: { household: { select: { regionCode: true } } },
  })
  const known = new Map<string, { householdId: string; regionCode: string; portrait: FamilyPortrait }>()
  for (const { householdId, household, ...row } of rows) {
    const portrait = together(known.get(householdId)?.portrait ?? NOTHING_KNOWN, portraitIn(ctx, row))
    known.set(householdId, { householdId, regionCode: household.regionCode, portrait })
  }
  return [...known.values()]
}

function portraitIn(ctx: Ctx, { types, signsEnc }: { types: string[]; signsEnc: string }): FamilyPortrait {
  const signs = ctx.cipher.decryptJson<Signs>(signsEnc)
  return { types: types as FamilyPortrait['types'], ...signs }
}
