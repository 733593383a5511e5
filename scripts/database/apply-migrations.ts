import pg from 'pg'
import { ClearError } from '../infra/clear-error.ts'
import { engineList, migrationsDir, noFilters, readMigrations, schemaFile } from './migration-files.ts'

/**
 * Brings the database at `url` up to date: what `prisma migrate deploy` does, same table of applied migrations.
 * @returns the names of those applied now
 * @throws ClearError when a migration fails (names it and the reason) or was edited after it had been applied
 */
export async function applyMigrations(url: string, dir = migrationsDir): Promise<string[]> {
  const migrations = readMigrations(dir)
  const rows = await appliedRows(url)
  const edited = migrations.find(({ name, checksum }) =>
    rows.some((row) => row.name === name && row.checksum !== checksum),
  )
  if (edited) throw new ClearError(editedMigrationLine(edited.name))
  const finished = new Set(rows.filter((row) => row.finished).map((row) => row.name))
  if (rows.length === finished.size && migrations.every(({ name }) => finished.has(name))) return []
  const { withEngine } = await import('./engine.ts')
  const input = { migrationsList: engineList(migrations, dir), filters: noFilters }
  return withEngine(url, schemaFile(), async (engine) => {
    try {
      return (await engine.applyMigrations(input)).appliedMigrationNames
    } catch (error) {
      const name = (await appliedRows(url)).find((row) => !row.finished)?.name ?? null
      // A script runs as one transaction, so nothing of it is left: the corrected one may simply be applied.
      if (name) await engine.markMigrationRolledBack({ migrationName: name })
      throw new ClearError(brokenMigrationLine(error, name))
    }
  })
}

type AppliedRow = { name: string; checksum: string; finished: boolean }

/** What the database says about itself; nothing when it is new. */
async function appliedRows(url: string): Promise<AppliedRow[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<AppliedRow>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
         FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    )
    return rows
  } catch (error) {
    const missingTable = '42P01'
    if ((error as { code?: string }).code === missingTable) return []
    throw error
  } finally {
    await client.end()
  }
}

const editedMigrationLine = (name: string) =>
  `Migration ${name} was changed after it had been applied to this database. Put its old text back and write a new one (npm run migration -- name); a demo database may start anew with "npm run reset".`

/** One line out of what the engine says about a migration that failed. */
export function brokenMigrationLine(error: unknown, name: string | null): string {
  const text = error instanceof Error ? error.message : String(error)
  const reason = text.match(/(?:Database error|ERROR|error):\s*([^\n]+)/)?.[1] ?? text.split('\n')[0] ?? text
  const which = name ? `Migration ${name}` : 'A database migration'
  return `${which} failed: ${reason.trim()}. Nothing of it was kept: correct its migration.sql in prisma/migrations and start again.`
}
