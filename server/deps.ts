import { createCipher } from './platform/cipher.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Ports } from './platform/context.ts'
import { openDatabase } from './platform/database.ts'
import { createLogger } from './platform/logger.ts'
import { createMetrics } from './platform/metrics.ts'
import { openRedis } from './platform/redis.ts'
import type { Runtime } from './platform/runtime.ts'

/** Builds what a process needs once, by hand, in one place. */
export async function buildDeps(config: Config): Promise<Runtime> {
  const log = createLogger(config)
  const database = openDatabase(config.DATABASE_URL, config.DATABASE_POOL)
  const redis = openRedis(config, 'quick')
  const ports = {} as Ports
  return {
    config,
    clock: systemClock,
    database,
    cipher: createCipher(config.KEYRING, Buffer.from(config.HASH_KEY)),
    log,
    ports,
    metrics: createMetrics(),
    redis,
    close: async () => {
      redis.disconnect()
      await database.$disconnect()
    },
  }
}
