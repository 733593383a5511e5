import { clearLine } from '../infra/clear-error.ts'
import { ensurePrismaClient } from './generate.ts'

// `npm run generate`: the Prisma client, for builds that start nothing.
try {
  console.log((await ensurePrismaClient()) ? 'The Prisma client is made.' : 'The Prisma client is current.')
} catch (error) {
  console.error(clearLine(error))
  process.exitCode = 1
}
