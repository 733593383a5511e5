import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import type { Ctx } from './context.ts'
import { markCommitted } from './idempotency-keys.ts'

export type Database = PrismaClient

/** The database inside a transaction (or outside of one: the same calls work). */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'>

/** Opens the pool. `max` connections a process: web and worker together must stay below the server's limit. */
export function openDatabase(url: string, max = 12): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max }, { statementNameGenerator: statementNames() }),
  })
}

/** So many statements a connection keeps prepared. */
const MOST_PREPARED = 500

/**
 * Names statements, so that each connection prepares them once and not at every call. Only the first ones: a list
 * of values that is now longer and now shorter makes ever new statements.
 */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= MOST_PREPARED) return known ?? ''
    const name = `zf_${names.size}`
    names.set(sql, name)
    return name
  }
}

/**
 * Runs a write use case in one transaction: all of it happens, or nothing. Called inside an open
 * transaction it joins that one, so use cases compose.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db !== ctx.database) return work(ctx)
  const { requestKey } = ctx
  const result = await ctx.database.$transaction(
    async (tx) => {
      const inside = { ...ctx, db: tx }
      const result = await work(inside)
      if (requestKey && !requestKey.marked) await markCommitted(inside, requestKey)
      return result
    },
    { maxWait: 10_000, timeout: 20_000 },
  )
  if (requestKey) requestKey.marked = true
  return result
}
