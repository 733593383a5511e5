import type { DemoSecrets } from './secrets.ts'
import { places, type Settings } from './settings.ts'

/**
 * The environment of our processes: what the user set wins, a demo fills in the rest. Outside demo mode nothing is
 * filled in but addresses, and the configuration refuses to start without its secrets.
 */
export function childEnv(
  user: NodeJS.ProcessEnv,
  settings: Settings,
  secrets: DemoSecrets,
  stores: { database: string; redis: string },
): NodeJS.ProcessEnv {
  const own = {
    DATABASE_URL: stores.database,
    REDIS_URL: stores.redis,
    DATA_DIR: settings.dataDir,
    FILES_DIR: places(settings.dataDir).files,
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: `http://127.0.0.1:${settings.port}`,
  }
  const demo = {
    DEMO_MODE: 'true',
    SMS_PROVIDER: 'local',
    KEYRING: secrets.keyring,
    HASH_KEY: secrets.hashKey,
    CODE_SIGNING_KEY: secrets.codeSigningKey,
    REGISTRY_KEY_ID: 'demo',
    REGISTRY_SECRET: secrets.registrySecret,
    REGISTRY_URL: `http://127.0.0.1:${secrets.ports.registry}`,
    REGISTRY_SANDBOX_PORT: String(secrets.ports.registry),
  }
  const set = Object.fromEntries(
    Object.entries(user).filter(([, value]) => value !== undefined && value !== ''),
  )
  return { ...own, ...(settings.demo ? demo : {}), ...set }
}
