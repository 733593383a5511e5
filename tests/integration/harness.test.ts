import { Redis } from 'ioredis'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { type FreshRedis, freshRedis } from '../harness/redis.ts'

describe('a test file gets servers of its own', () => {
  let database: FreshDatabase
  let redis: FreshRedis

  beforeAll(async () => {
    ;[database, redis] = await Promise.all([freshDatabase(), freshRedis()])
  })
  afterAll(async () => {
    await Promise.all([database.drop(), redis.stop()])
  })

  it('has every migration applied on PostgreSQL 18', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const version = await client.query<{ server_version: string }>('SHOW server_version')
    expect(version.rows[0]?.server_version).toMatch(/^18\./)
    const open = await client.query('SELECT 1 FROM _prisma_migrations WHERE finished_at IS NULL')
    expect(open.rowCount).toBe(0)
    await client.end()
  })

  it('has a Redis that never evicts and writes an append-only file', async () => {
    const client = new Redis(redis.url)
    expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
    expect(await client.config('GET', 'appendonly')).toEqual(['appendonly', 'yes'])
    expect(await client.dbsize()).toBe(0)
    client.disconnect()
  })
})
