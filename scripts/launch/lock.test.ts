import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { birthOf } from '../infra/processes.ts'
import { judgeLock, readLock, takeLock } from './lock.ts'

const lock = { pid: 100, birth: '5000', above: [90], port: 8080 }

describe('a lock', () => {
  it('is stale when nobody holds it', () => {
    expect(judgeLock(null, { alive: true, birth: '5000', above: [90] })).toBe('stale')
  })

  it('is stale when its holder died', () => {
    expect(judgeLock(lock, { alive: false, birth: '', above: [0] })).toBe('stale')
  })

  it('is stale when a later process got the same id', () => {
    expect(judgeLock(lock, { alive: true, birth: '7777', above: [90] })).toBe('stale')
  })

  it('is live while its holder runs under the npm that started it', () => {
    expect(judgeLock(lock, { alive: true, birth: '5000', above: [90] })).toBe('live')
  })

  it('is about to be given back when that npm was killed', () => {
    expect(judgeLock(lock, { alive: true, birth: '5000', above: [1] })).toBe('leaving')
  })

  it('stays live when no npm stood above and the shell went away', () => {
    expect(judgeLock({ ...lock, above: [] }, { alive: true, birth: '5000', above: [] })).toBe('live')
  })
})

describe('taking a lock', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'zhongfu-lock-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('writes who holds it, and gives it back', async () => {
    const file = join(dir, 'lock.json')
    const release = await takeLock(file, 8080)
    expect(readLock(file)).toMatchObject({ pid: process.pid, port: 8080 })
    release()
    expect(readLock(file)).toBeNull()
  })

  it('recovers one that a crash cut short', async () => {
    const file = join(dir, 'lock.json')
    writeFileSync(file, '{"pid": 12')
    const release = await takeLock(file, 8080)
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid)
    release()
  })

  it('refuses while the holder lives, and names it', async () => {
    const file = join(dir, 'lock.json')
    const holder = { pid: process.pid, birth: birthOf(process.pid), above: [], port: 9999 }
    writeFileSync(file, JSON.stringify(holder))
    await expect(takeLock(file, 8080)).rejects.toThrow(`process ${process.pid}, http://127.0.0.1:9999`)
    expect(readLock(file)?.port).toBe(9999)
  })
})
