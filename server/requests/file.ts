import type { Request } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
import type { Level, RequestKind, RequestState } from './contract.ts'
import { aboutOf, type Details } from './details.ts'
import type { Subject } from './rules.ts'

/** A request with its details in the clear. */
export type RequestFile = {
  row: Request
  kind: RequestKind
  state: RequestState
  level: Level
  details: Details
  subject: Subject
  /** Somebody can be told: the person, or the talk in which it was asked. */
  canBeAnswered: boolean
}

export function fileOf(ctx: Ctx, row: Request): RequestFile {
  const details = ctx.cipher.decryptJson<Details>(row.detailsEnc)
  const kind = row.kind as RequestKind
  return {
    row,
    kind,
    state: row.state as RequestState,
    level: row.level as Level,
    details,
    subject: { kind, about: aboutOf(details), regionCode: row.regionCode },
    canBeAnswered: row.personId !== null || row.conversationId !== null,
  }
}

/** The request, locked until the transaction ends: two who want it at once come one after the other. */
export async function lockRequest(ctx: Ctx, id: string): Promise<RequestFile | null> {
  await ctx.db.$queryRaw`SELECT 1 FROM "request" WHERE "id" = ${id}::uuid FOR UPDATE`
  const row = await ctx.db.request.findUnique({ where: { id } })
  return row && fileOf(ctx, row)
}
