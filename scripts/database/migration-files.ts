import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const prismaDir = resolve(import.meta.dirname, '..', '..', 'prisma')

/** The data model, as a file and its text. */
export const schemaFile = () => {
  const path = join(prismaDir, 'schema.prisma')
  return { path, content: readFileSync(path, 'utf8') }
}

export const migrationsDir = join(prismaDir, 'migrations')

/** One migration on disk; `checksum` is what Prisma keeps in `_prisma_migrations`. */
export type Migration = { name: string; sql: string; checksum: string }

/** All migrations in the order they are applied. */
export function readMigrations(dir = migrationsDir): Migration[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The same list in the shape that the schema engine wants. */
export function engineList(migrations: Migration[], dir = migrationsDir) {
  const lock = join(dir, 'migration_lock.toml')
  return {
    baseDir: dir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}

/** Nothing in our database is kept by somebody else. */
export const noFilters = { externalTables: [], externalEnums: [] }
