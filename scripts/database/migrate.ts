import { clearLine } from '../infra/clear-error.ts'
import { applyMigrations } from './apply-migrations.ts'

// `npm run migrate`: for deployments, before new processes start.
const url = process.env.DATABASE_URL
if (!url) {
  console.error('Set DATABASE_URL to the database that shall be brought up to date.')
  process.exit(1)
}
try {
  const applied = await applyMigrations(url)
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
} catch (error) {
  console.error(clearLine(error))
  process.exit(1)
}
