import { knownFacts } from '../../eligibility/service.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { decryptPerson, type PersonFacts } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { Draft, Stage } from '../contract.ts'
import { birthDateOf, type Member, maskId } from '../rules.ts'
import { HOUSEHOLD_FIELD, membersOf, type StoredField, type StoredValue } from './stored.ts'

const WHOLE = {
  applicant: true,
  fields: { orderBy: { key: 'asc' } },
  consents: { include: { person: true }, orderBy: { id: 'asc' } },
  checks: { include: { lines: true }, orderBy: { requestedAt: 'desc' } },
  events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  deadlines: { orderBy: { startsOn: 'asc' } },
  decisions: { orderBy: { at: 'asc' } },
} as const satisfies Prisma.ApplicationInclude

type Row = Prisma.ApplicationGetPayload<{ include: typeof WHOLE }>

/** An application with everything that belongs to it, in the clear. Whoever loads it decides who may see it. */
export type ApplicationFile = {
  row: Row
  stage: Stage
  applicant: PersonFacts
  draft: Draft
  fields: StoredField[]
  /** The family: from the registry, or told by hand, or the applicant alone while nothing is known. */
  members: Member[]
  membersFrom: 'registry' | 'stated'
  householdNo: string | null
  /** `who` bears the name that this application knows: never one that only our house knows. */
  consents: (Row['consents'][number] & { who: PersonFacts })[]
  /** The check of this round; sent back and sent again is a new round. */
  check: Row['checks'][number] | null
}

/** NOT_FOUND when there is none with this id. */
export async function loadFile(ctx: Ctx, id: string): Promise<ApplicationFile> {
  const row = await ctx.db.application.findUnique({ where: { id }, include: WHOLE })
  if (!row) throw new AppError('NOT_FOUND')
  return fileOf(ctx, row)
}

/** Many at once, in the order of their ids; those that are not there are left out. */
export async function loadFiles(ctx: Ctx, ids: readonly string[]): Promise<ApplicationFile[]> {
  const where = { id: { in: [...ids] } }
  const rows = await ctx.db.application.findMany({ where, include: WHOLE, orderBy: { id: 'asc' } })
  return rows.map((row) => fileOf(ctx, row))
}

function fileOf(ctx: Ctx, row: Row): ApplicationFile {
  const applicant = decryptPerson(ctx, row.applicant)
  const fields = row.fields.map((field) => readField(ctx, field))
  const listed = membersOf(fields)
  const members = listed.length > 0 ? listed : [alone(applicant)]
  return {
    row,
    stage: row.stage as Stage,
    applicant,
    draft: readDraft(ctx, row.draftEnc),
    fields,
    members,
    membersFrom: row.registryState === 'answered' ? 'registry' : 'stated',
    householdNo: (fields.find(({ key }) => key === HOUSEHOLD_FIELD)?.value as string | undefined) ?? null,
    consents: row.consents.map((consent) => {
      return { ...consent, who: asListed(decryptPerson(ctx, consent.person), members) }
    }),
    check: row.checks.find(({ requestKey }) => requestKey === checkKey(row)) ?? null,
  }
}

/** Names the economic check of this round: the same key asks the registry for the same report. */
export function checkKey({ id, acceptedAt }: { id: string; acceptedAt: Date | null }): string {
  return `${id}-${acceptedAt?.getTime() ?? 0}`
}

/** A draft in the clear; facts that an older version called otherwise are left out of it. */
export function readDraft(ctx: Ctx, draftEnc: string | null): Draft {
  if (!draftEnc) return { step: 'start', answers: {} }
  const draft = ctx.cipher.decryptJson<Draft>(draftEnc)
  const { facts } = draft.answers
  return facts ? { ...draft, answers: { ...draft.answers, facts: knownFacts(facts) } } : draft
}

export function alone({ name, idNumber }: PersonFacts): Member {
  return { ref: 'm1', name, idNumber, relation: 'self', birthDate: birthDateOf(idNumber), standing: null }
}

/**
 * A person under the name that the application gives. Whoever types a stranger's ID number must not read the
 * stranger's name; somebody no longer listed is shown by the number that was typed.
 */
function asListed(person: PersonFacts, members: readonly Member[]): PersonFacts {
  const listed = members.find(({ idNumber }) => idNumber === person.idNumber)
  return { ...person, name: listed?.name ?? maskId(person.idNumber) }
}

function readField(ctx: Ctx, row: Row['fields'][number]): StoredField {
  const value = row.valueEnc
    ? ctx.cipher.decryptJson<StoredValue>(row.valueEnc)
    : { asOf: null, value: null, alternatives: [] }
  return {
    ...value,
    key: row.key,
    state: row.state as StoredField['state'],
    source: row.source,
    fetchedAt: row.fetchedAt,
    disputed: row.disputed,
    note: row.disputeEnc ? ctx.cipher.decrypt(row.disputeEnc) : null,
  }
}
