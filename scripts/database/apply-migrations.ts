import pg from 'pg'
import { ClearError } from '../infra/clear-error.ts'
import { engineList, type Migration, migrationsDir, noFilters, readMigrations, schemaFile } from './migration-files.ts'

/**
 * Brings the database at `url` up to date: what `prisma migrate deploy` does, same table of applied migrations.
 * @returns the names of those applied now
 * @throws ClearError when a migration fails; names it and the reason
 */
export async function applyMigrations(url: string, dir = migrationsDir): Promise<string[]> {
  const migrations = readMigrations(dir)
  if (await isUpToDate(url, migrations)) return []
  const { openEngine } = await import('./engine.ts')
  const engine = await openEngine(url, schemaFile())
  try {
    const input = { migrationsList: engineList(migrations, dir), filters: noFilters }
    const { appliedMigrationNames } = await engine.applyMigrations(input)
    return appliedMigrationNames
  } catch (error) {
    throw new ClearError(brokenMigrationLine(error))
  } finally {
    engine.free()
  }
}

/** Whether every migration on disk stands in the database, finished and unchanged. Spares loading the engine. */
async function isUpToDate(url: string, migrations: Migration[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ migration_name: string; checksum: string; done: boolean }>(
      `SELECT migration_name, checksum, finished_at IS NOT NULL AS done
         FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    )
    const applied = new Map(rows.filter((row) => row.done).map((row) => [row.migration_name, row.checksum]))
    return rows.every((row) => row.done) && migrations.every(({ name, checksum }) => applied.get(name) === checksum)
  } catch (error) {
    const missingTable = '42P01'
    if ((error as { code?: string }).code === missingTable) return false
    throw error
  } finally {
    await client.end()
  }
}

/** One line out of what the engine says about a migration that failed. */
export function brokenMigrationLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const name = text.match(/Migration name: (\S+)/)?.[1] ?? text.match(/`(\d{8,14}_\w+)` migration/)?.[1]
  const reason =
    text.match(/Database error:\s*([^\n]+)/)?.[1] ?? text.match(/(?:ERROR|error): ([^\n]+)/)?.[1] ?? text.split('\n')[0]
  const which = name ? `Migration ${name}` : 'A database migration'
  return `${which} failed: ${reason?.trim()}. Correct prisma/migrations and start again; on a demo database "npm run reset" begins anew.`
}
