import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { ClearError } from '../infra/clear-error.ts'
import { freePort } from '../infra/ports.ts'

/** What a demo remembers between starts: made once for a DATA_DIR, readable by its owner only. */
export type DemoSecrets = {
  keyring: string
  hashKey: string
  codeSigningKey: string
  registrySecret: string
  postgresPassword: string
  redisPassword: string
  ports: { postgres: number; redis: number; registry: number; web: number }
}

/** Reads the secrets of a DATA_DIR, or makes them. Ports that somebody took meanwhile are chosen anew. */
export async function demoSecrets(file: string): Promise<DemoSecrets> {
  const known = existsSync(file) ? read(file) : fresh()
  const ports = {
    postgres: await freePort(known.ports.postgres),
    redis: await freePort(known.ports.redis),
    registry: await freePort(known.ports.registry),
    web: await freePort(known.ports.web),
  }
  const secrets = { ...known, ports }
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

function fresh(): DemoSecrets {
  const key = () => randomBytes(32).toString('base64url')
  return {
    keyring: `demo1:${randomBytes(32).toString('base64')}`,
    hashKey: key(),
    codeSigningKey: key(),
    registrySecret: key(),
    postgresPassword: key(),
    redisPassword: key(),
    ports: { postgres: 0, redis: 0, registry: 0, web: 0 },
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
