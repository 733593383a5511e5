import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClearError, clearLine } from '../infra/clear-error.ts'
import { startScratchPostgres } from '../infra/scratch.ts'
import { withEngine } from './engine.ts'
import { engineList, migrationsDir, noFilters, readMigrations, schemaFile } from './migration-files.ts'

// `npm run migration -- add_wishes`: writes the SQL that leads from the migrations so far to prisma/schema.prisma.
const name = process.argv[2] ?? ''
try {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new ClearError('Give the migration a name in lower case: npm run migration -- add_wishes')
  const scratch = await startScratchPostgres()
  const sql = await difference(scratch.url).finally(scratch.stop)
  if (/^\s*(-- This is an empty migration\.)?\s*$/.test(sql)) {
    console.log('The migrations already say everything that prisma/schema.prisma says.')
  } else {
    const dir = join(migrationsDir, `${stamp(new Date())}_${name}`)
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, 'migration.sql'), sql)
    console.log(`Written: ${dir}/migration.sql. Read it, then commit it.`)
  }
} catch (error) {
  console.error(clearLine(error))
  process.exitCode = 1
}

/** The engine replays the migrations in a shadow database and compares the outcome with the model. */
function difference(url: string): Promise<string> {
  const schema = schemaFile()
  return withEngine(url, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...engineList(readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: noFilters,
    })
    return stdout ?? ''
  })
}

/** Migrations are sorted by name, so it begins with the moment (UTC). */
function stamp(moment: Date): string {
  return moment.toISOString().replace(/\D/g, '').slice(0, 14)
}
