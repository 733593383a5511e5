import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import { Cluster } from 'ioredis'
import { gather } from '../gather.ts'
import type { RedisClient } from '../redis.ts'

/** How often something was done in the window that is open, and how long it stays open, in milliseconds. */
type Count = { current: number; ttl: number }
type Asked = { key: string; windowMs: number }
type OwnLimit = { routeInfo?: { method?: string; url?: string } }

/** Counts every key up by one; the first opens its window. */
const COUNT_UP = `
  local counts = {}
  for i, key in ipairs(KEYS) do
    local current = redis.call('INCR', key)
    if current == 1 then redis.call('PEXPIRE', key, ARGV[i]) end
    counts[i] = { current, redis.call('PTTL', key) }
  end
  return counts`

/** Counts for the limits, in Redis for all web processes: whatever is to be counted at the same time goes in one call. */
export function rateCounts(redis: RedisClient): FastifyRateLimitStoreCtor {
  const count = gather((asked: readonly Asked[]) => countUp(redis, asked))

  return class RateCounts implements FastifyRateLimitStore {
    readonly prefix: string

    constructor(_options: object, prefix = 'zf:rate:') {
      this.prefix = prefix
    }

    incr(key: string, done: (error: Error | null, count?: Count) => void, windowMs = 60_000): void {
      count({ key: this.prefix + key, windowMs }).then((counted) => done(null, counted), done)
    }

    /** Of a limit of its own: a route's, or one that is asked by itself. */
    child(options: object): RateCounts {
      const { method = '', url = '' } = (options as OwnLimit).routeInfo ?? {}
      return new RateCounts({}, `${this.prefix}${method}${url}-`)
    }
  }
}

async function countUp(redis: RedisClient, asked: readonly Asked[]): Promise<Count[]> {
  // The keys of one call must live on one node.
  const calls = redis instanceof Cluster ? asked.map((one) => [one]) : [asked]
  const answers = await Promise.all(calls.map((call) => countTogether(redis, call)))
  return answers.flat()
}

async function countTogether(redis: RedisClient, asked: readonly Asked[]): Promise<Count[]> {
  const keys = asked.map(({ key }) => key)
  const windows = asked.map(({ windowMs }) => windowMs)
  const counts = (await redis.eval(COUNT_UP, keys.length, ...keys, ...windows)) as [number, number][]
  return counts.map(([current, ttl]) => ({ current, ttl }))
}
