import type { Ctx } from '../platform/context.ts'

export type PersonFacts = { id: string; name: string; idNumber: string; phone: string | null }

/** The key under which a person is found in every room: the same spelling and purpose as at sign-in. */
export function personHash(ctx: Ctx, idNumber: string): string {
  return ctx.cipher.hash('id-number', idNumber.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
}

/**
 * The ids of some people, by ID number, made now where they are new. `confirmed`: the registry gave the names.
 * Nobody's name or phone is changed by being somebody's relative.
 */
export async function ensurePersons(
  ctx: Ctx,
  people: readonly { name: string; idNumber: string }[],
  confirmed: boolean,
): Promise<Map<string, string>> {
  const now = ctx.clock.now()
  const hashes = new Map(people.map(({ idNumber }) => [idNumber, personHash(ctx, idNumber)]))
  await ctx.db.person.createMany({
    data: people.map(({ name, idNumber }) => ({
      idHash: personHash(ctx, idNumber),
      idNumberEnc: ctx.cipher.encrypt(idNumber),
      nameEnc: ctx.cipher.encrypt(name),
      realNameState: confirmed ? 'confirmed' : 'unconfirmed',
      createdAt: now,
      updatedAt: now,
    })),
    skipDuplicates: true,
  })
  const rows = await ctx.db.person.findMany({
    where: { idHash: { in: [...hashes.values()] } },
    select: { id: true, idHash: true },
  })
  const ids = new Map(rows.map(({ id, idHash }) => [idHash, id]))
  return new Map([...hashes].map(([idNumber, hash]) => [idNumber, ids.get(hash) ?? '']))
}

/** Who has this ID number, as far as we know anybody; null: nobody. */
export async function personByIdNumber(ctx: Ctx, idNumber: string): Promise<string | null> {
  const where = { idHash: personHash(ctx, idNumber) }
  return (await ctx.db.person.findUnique({ where, select: { id: true } }))?.id ?? null
}

/** A person in the clear. Throws when there is none with this id. */
export async function readPerson(ctx: Ctx, id: string): Promise<PersonFacts> {
  return decryptPerson(ctx, await ctx.db.person.findUniqueOrThrow({ where: { id } }))
}

/** A person row in the clear. */
export function decryptPerson(
  ctx: Ctx,
  row: { id: string; nameEnc: string; idNumberEnc: string; phoneEnc: string | null },
): PersonFacts {
  return {
    id: row.id,
    name: ctx.cipher.decrypt(row.nameEnc),
    idNumber: ctx.cipher.decrypt(row.idNumberEnc),
    phone: row.phoneEnc ? ctx.cipher.decrypt(row.phoneEnc) : null,
  }
}
