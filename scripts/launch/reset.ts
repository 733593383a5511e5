import { existsSync, lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { ClearError, clearLine } from '../infra/clear-error.ts'
import { stopOrphan as stopPostgresOrphan } from '../infra/postgres.ts'
import { stopOrphan as stopRedisOrphan } from '../infra/redis.ts'
import { lockState } from './lock.ts'
import { stopOrphans } from './orphans.ts'
import { places, readSettings } from './settings.ts'

try {
  await reset()
} catch (error) {
  console.error(clearLine(error))
  process.exitCode = 1
}

async function reset(): Promise<void> {
  const { dataDir } = readSettings(process.env, process.argv)
  const at = places(dataDir)
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0)
    return console.log(`${dataDir} is empty already.`)
  // Emptying a folder that is not ours would be past mending.
  if (!existsSync(at.secrets) && !existsSync(at.lock) && !existsSync(at.postgres))
    throw new ClearError(
      `${dataDir} does not look like data of this program. Nothing was deleted; check DATA_DIR.`,
    )
  if (lockState(at.lock) !== 'stale')
    throw new ClearError('It is running. Stop it with Ctrl-C first, then run: npm run reset')
  if (!process.argv.includes('--yes') && !(await agreed(dataDir))) return console.log('Nothing was deleted.')
  await Promise.all([stopOrphans(at.run), stopPostgresOrphan(at.postgres), stopRedisOrphan(at.redis)])
  const link = lstatSync(at.postgres, { throwIfNoEntry: false })
  // See postgresHome: the cluster may stand where its account can reach it.
  if (link?.isSymbolicLink()) rmSync(dirname(readlinkSync(at.postgres)), { recursive: true, force: true })
  for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true })
  console.log(`${dataDir} is empty. The next npm start begins anew.`)
}

async function agreed(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new ClearError(
      'npm run reset asks before it deletes. Without a terminal say: npm run reset -- --yes',
    )
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(`Delete everything in ${dataDir}: database, queues, logs, keys? [y/N] `)
  ask.close()
  return /^y(es)?$/i.test(answer.trim())
}
