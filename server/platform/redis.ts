import { Cluster, Redis } from 'ioredis'
import type { Config } from './config.ts'

/** One Redis or a Redis Cluster: the same commands. */
export type RedisClient = Redis | Cluster

type RedisConfig = Pick<Config, 'REDIS_URL' | 'REDIS_CLUSTER'>

/**
 * Opens a connection. `quick`: for requests; when Redis does not answer within half a second the command fails and
 * the request goes on without it. `queue`: for BullMQ, which waits until Redis is back.
 */
export function openRedis(config: RedisConfig, use: 'quick' | 'queue'): RedisClient {
  const options =
    use === 'quick'
      ? { maxRetriesPerRequest: 1, commandTimeout: 500, enableOfflineQueue: false }
      : { maxRetriesPerRequest: null, enableOfflineQueue: true }
  const client = config.REDIS_CLUSTER
    ? openCluster(config.REDIS_URL, options)
    : new Redis(config.REDIS_URL, { ...options, retryStrategy })
  // Every command reports its own failure; without a listener a lost connection would end the process.
  client.on('error', () => {})
  return client
}

function openCluster(
  url: string,
  options: { maxRetriesPerRequest: number | null; enableOfflineQueue: boolean },
) {
  const { hostname, port, username, password, protocol } = new URL(url)
  const { enableOfflineQueue, ...redisOptions } = options
  return new Cluster([{ host: hostname, port: Number(port || 6379) }], {
    enableOfflineQueue,
    clusterRetryStrategy: retryStrategy,
    redisOptions: {
      ...redisOptions,
      ...(username ? { username: decodeURIComponent(username) } : {}),
      ...(password ? { password: decodeURIComponent(password) } : {}),
      ...(protocol === 'rediss:' ? { tls: {} } : {}),
    },
  })
}

const retryStrategy = (attempt: number) => Math.min(attempt * 100, 2000)

/**
 * Refuses a Redis that may throw queued work away.
 * @throws Error with one line that says what to change
 */
export async function requireNoEviction(client: RedisClient): Promise<void> {
  const policy = await evictionPolicy(client)
  if (policy === null || policy === 'noeviction') return
  throw new Error(
    `Redis is set to maxmemory-policy=${policy} and could throw queued work away. Set it to noeviction (redis-cli CONFIG SET maxmemory-policy noeviction, and in redis.conf).`,
  )
}

/** Null where the provider does not tell (CONFIG and INFO closed). */
async function evictionPolicy(client: RedisClient): Promise<string | null> {
  const info = await client.info('memory').catch(() => '')
  return /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? null
}

/** Waits until the connection can be used, at most `ms` milliseconds. */
export async function redisReady(client: RedisClient, ms = 5000): Promise<void> {
  if (client.status === 'ready') return
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Redis does not answer. Check REDIS_URL.')), ms)
    client.once('ready', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
