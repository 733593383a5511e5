import pg from 'pg'
import { applyMigrations } from '../../scripts/database/apply-migrations.ts'
import { databaseUrl } from '../../scripts/infra/postgres.ts'

/** The database with every migration applied, from which each test file gets a copy. */
export const templateName = 'zhongfu_template'

/** Makes the template anew on the server at `url`. */
export async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${templateName}`)
  } finally {
    await client.end()
  }
  await applyMigrations(databaseUrl(url, templateName))
}
