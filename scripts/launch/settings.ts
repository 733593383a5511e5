import { join, resolve } from 'node:path'
import { ClearError } from '../infra/clear-error.ts'

/** What a start needs to know before anything runs. */
export type Settings = {
  root: string
  dataDir: string
  port: number
  host: string
  dev: boolean
  demo: boolean
}

/** Reads the settings from the environment and the command line. */
export function readSettings(env: NodeJS.ProcessEnv, args: string[]): Settings {
  const root = resolve(import.meta.dirname, '..', '..')
  const port = Number(env.PORT || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new ClearError(
      `PORT=${env.PORT} is not a port. Choose a number from 1024 to 65535: PORT=8090 npm start`,
    )
  if (port < 1024 && process.getuid?.() !== 0)
    throw new ClearError(`PORT=${port} is for root only. Choose a number from 1024 on: PORT=8090 npm start`)
  return {
    root,
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    port,
    host: env.HOST || '0.0.0.0',
    dev: args.includes('--dev'),
    demo: env.DEMO_MODE !== 'false',
  }
}

/** The places inside DATA_DIR. */
export const places = (dataDir: string) => ({
  files: join(dataDir, 'files'),
  lock: join(dataDir, 'lock.json'),
  logs: join(dataDir, 'logs'),
  marks: join(dataDir, 'marks'),
  postgres: join(dataDir, 'postgres'),
  redis: join(dataDir, 'redis'),
  run: join(dataDir, 'run'),
  secrets: join(dataDir, 'secrets.json'),
  tools: join(dataDir, 'tools'),
})
