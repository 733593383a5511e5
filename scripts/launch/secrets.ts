import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { ClearError } from '../infra/clear-error.ts'
import { freePort } from '../infra/ports.ts'

const portNames = ['postgres', 'redis', 'registry', 'worker', 'bot', 'web'] as const

type PortName = (typeof portNames)[number]

/** What a demo remembers between starts: made once for a DATA_DIR, readable by its owner only. */
export type DemoSecrets = {
  keyring: string
  hashKey: string
  codeSigningKey: string
  registrySecret: string
  postgresPassword: string
  redisPassword: string
  /** Private ports; `web` only in development, where Vite has the public one. */
  ports: Record<PortName, number>
}

/** Reads the secrets of a DATA_DIR, or makes them. Ports that somebody took meanwhile are chosen anew. */
export async function demoSecrets(file: string): Promise<DemoSecrets> {
  const known = existsSync(file) ? read(file) : fresh()
  const ports = noPorts()
  // One after the other, so that no two get the same.
  for (const name of portNames) ports[name] = await freePort(known.ports[name], Object.values(ports))
  const secrets = { ...known, ports }
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

const noPorts = (): Record<PortName, number> => ({
  postgres: 0,
  redis: 0,
  registry: 0,
  worker: 0,
  bot: 0,
  web: 0,
})

function fresh(): DemoSecrets {
  const key = () => randomBytes(32).toString('base64url')
  return {
    keyring: `demo1:${randomBytes(32).toString('base64')}`,
    hashKey: key(),
    codeSigningKey: key(),
    registrySecret: key(),
    postgresPassword: key(),
    redisPassword: key(),
    ports: noPorts(),
  }
}

function read(file: string): DemoSecrets {
  try {
    return { ...fresh(), ...(JSON.parse(readFileSync(file, 'utf8')) as DemoSecrets) }
  } catch {
    throw new ClearError(
      `${file} is damaged, and without it the encrypted data cannot be read. Restore it, or run: npm run reset`,
    )
  }
}
