import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from '../../scripts/infra/postgres.ts'
import { templateName } from './template.ts'

/** A database of one's own. Disconnect from it, then call `drop`. */
export type FreshDatabase = { url: string; drop: () => Promise<void> }

/** A new database with the real migrations and no rows, for one test file. Takes some 50 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${templateName}`)
  return {
    url: databaseUrl(server, name),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await retryWhileCopied(() => client.query(statement))
  } finally {
    await client.end()
  }
}

/** Two files that copy the template at the same moment: PostgreSQL turns one away, which simply asks again. */
async function retryWhileCopied(work: () => Promise<unknown>): Promise<void> {
  const templateInUse = '55006'
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      if ((error as { code?: string }).code !== templateInUse || attempt >= 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
