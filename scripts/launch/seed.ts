import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, hashFiles, readMark, writeMark } from '../infra/marks.ts'
import { step } from './progress.ts'
import { runOnce } from './run-once.ts'
import type { places } from './settings.ts'

/** Loads regions and demo data when they are not there yet or have changed. The seed may run any number of times. */
export async function seed(
  root: string,
  at: ReturnType<typeof places>,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (!existsSync(join(root, 'prisma', 'seed', 'main.ts'))) return
  const mark = `${hashFiles(filesUnder([join(root, 'prisma')]))} ${databaseOf(env.DATABASE_URL ?? '')}`
  const markFile = join(at.marks, 'seed')
  if (readMark(markFile) === mark) return
  await step('regions and demo data', () =>
    runOnce({
      name: 'loading of demo data',
      args: ['--import', 'tsx', 'prisma/seed/main.ts'],
      env,
      cwd: root,
      logFile: join(at.logs, 'seed.log'),
    }),
  )
  writeMark(markFile, mark)
}

/** Which database a mark speaks of: the private port may change from start to start, the place does not. */
function databaseOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  return `${hostname}${pathname}`
}
