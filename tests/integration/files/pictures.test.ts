import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileJobs } from '../../../server/files/jobs.ts'
import {
  dropPicture,
  keepPicture,
  readFile as readPicture,
  storePicture,
} from '../../../server/files/service.ts'
import { API, fill } from '../../../server/paths.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { jobTable } from '../../../server/platform/job-table.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { type Badge, residentBadge, staffBadge } from '../identity/doors.ts'

const clock = fakeClock('2026-11-23T10:00:00+08:00')
let server: TestServer
let dir: string
let photo: Buffer
let mine: { personId: string; badge: Badge }
let other: { personId: string; badge: Badge }

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhongfu-files-'))
  server = await startTestServer({ clock, env: { FILES_DIR: dir } })
  photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Make: 'SecretPhone' } })
    .jpeg()
    .toBuffer()
  mine = await residentBadge(server.runtime, 'who sends')
  other = await residentBadge(server.runtime, 'somebody else')
})
afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true })
})

async function send(badge: Badge, bytes: Buffer, name = 'photo.jpg', key?: string) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
  const headers = {
    cookie: badge.cookie,
    'x-csrf-token': badge.csrf,
    ...(key ? { 'idempotency-key': key } : {}),
  }
  const response = await fetch(server.url + API.files, { method: 'POST', headers, body: form })
  return { status: response.status, body: (await response.json()) as { id: string; code?: string } }
}

const look = (badge: Badge, id: string) =>
  fetch(server.url + fill(API.file, { id }), { headers: { cookie: badge.cookie } })

const onDisk = async () =>
  (await readdir(dir, { recursive: true, withFileTypes: true })).filter((at) => at.isFile())
const ctxOf = (personId: string) => makeCtx(server.runtime, { kind: 'resident', personId })
const work = () => drain(server.runtime, jobTable(fileJobs))

describe('a picture', () => {
  it('is sent, kept encrypted and without its traces, and seen by its sender alone', async () => {
    const { status, body } = await send(mine.badge, photo)
    expect([status, body]).toEqual([200, { id: expect.any(String), width: 60, height: 40 }])
    const [file] = await onDisk()
    const kept = await readFile(join(file?.parentPath ?? '', file?.name ?? ''))
    expect(kept.includes('WEBP') || kept.includes('SecretPhone')).toBe(false)

    const seen = await look(mine.badge, body.id)
    const bytes = Buffer.from(await seen.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 })
    expect(bytes.includes('SecretPhone')).toBe(false)
    expect(seen.headers.get('content-type')).toBe('image/webp')
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff')
    expect(seen.headers.get('cache-control')).toContain('no-store')

    expect((await look(other.badge, body.id)).status).toBe(404)
    const staff = await staffBadge(server.runtime, 'county', '330281')
    expect((await look(staff, body.id)).status).toBe(404)
  })

  it('sent twice over a bad network is one', async () => {
    const before = (await onDisk()).length
    const [first, again] = [
      await send(mine.badge, photo, 'a.jpg', 'one-key-1'),
      await send(mine.badge, photo, 'a.jpg', 'one-key-1'),
    ]
    expect(again.body.id).toBe(first.body.id)
    expect(await onDisk()).toHaveLength(before + 1)
  })

  it.each([
    [
      'a page with the name of a photo',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      400,
      'BAD_PICTURE',
    ],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 400, 'BAD_PICTURE'],
    ['half a photo', 'half', 400, 'BAD_PICTURE'],
    ['more than is taken', Buffer.alloc(12 * 1024 * 1024 + 1, 1), 413, 'TOO_LARGE'],
  ])('%s is refused in plain words', async (_, given, status, code) => {
    const bytes = typeof given === 'string' ? photo.subarray(0, photo.length / 2) : given
    const before = (await onDisk()).length
    const answer = await send(mine.badge, bytes)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await onDisk()).toHaveLength(before)
  })

  it('is not taken from somebody who has not signed in, nor without a form', async () => {
    const visitor = { cookie: 'zf_csrf=visitor-token', csrf: 'visitor-token' }
    expect((await send(visitor, photo)).status).toBe(401)
    const headers = {
      cookie: mine.badge.cookie,
      'x-csrf-token': mine.badge.csrf,
      'content-type': 'application/json',
    }
    const response = await fetch(server.url + API.files, { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(400)
  })
})

describe('what a picture is for', () => {
  const readers = { wish: async (ctx: { actor: { kind: string } }) => ctx.actor.kind === 'staff' }

  it('the room says who sees it; staff are recorded', async () => {
    const { id } = await storePicture(ctxOf(mine.personId), photo)
    await expect(keepPicture(ctxOf(other.personId), id, 'wish')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await keepPicture(ctxOf(mine.personId), id, 'wish')
    await expect(keepPicture(ctxOf(mine.personId), id, 'wish')).rejects.toMatchObject({ code: 'NOT_FOUND' })

    const { id: staffId } = await server.runtime.database.staffUser.findFirstOrThrow()
    const staff = makeCtx(server.runtime, { kind: 'staff', staffId, role: 'county', regionCode: '330281' })
    expect((await readPicture(staff, id, readers)).mime).toBe('image/webp')
    await expect(readPicture(ctxOf(mine.personId), id, readers)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(readPicture(staff, id, {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const lines = await server.runtime.database.auditEntry.findMany({
      where: { action: 'file.read', subjectId: id },
    })
    expect(lines).toMatchObject([{ actorId: staffId, purpose: 'wish' }])
  })

  it('for nothing after a day: gone, with its file; what is kept stays', async () => {
    const lost = await storePicture(ctxOf(mine.personId), photo)
    const kept = await storePicture(ctxOf(mine.personId), photo)
    await keepPicture(ctxOf(mine.personId), kept.id, 'wish')
    const before = (await onDisk()).length
    clock.advance(23 * 3_600_000)
    await work()
    expect(await onDisk()).toHaveLength(before)
    clock.advance(2 * 3_600_000)
    await work()
    const rows = await server.runtime.database.storedFile.findMany({ where: { deletedAt: null } })
    expect(rows.every(({ keptBy }) => keptBy === 'wish')).toBe(true)
    expect(rows.map(({ id }) => id)).toContain(kept.id)
    expect(await onDisk()).toHaveLength(rows.length)
    await expect(readPicture(ctxOf(mine.personId), lost.id, {})).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await inTransaction(ctxOf(mine.personId), (ctx) => dropPicture(ctx, kept.id, 'another-room'))
    await inTransaction(ctxOf(mine.personId), (ctx) => dropPicture(ctx, kept.id, 'wish'))
    await work()
    expect(await onDisk()).toHaveLength(rows.length - 1)
  })

  it('a file put in the place of another is noticed', async () => {
    const [a, b] = [
      await storePicture(ctxOf(mine.personId), photo),
      await storePicture(ctxOf(mine.personId), photo),
    ]
    const rows = await server.runtime.database.storedFile.findMany({ where: { id: { in: [a.id, b.id] } } })
    const [one, two] = rows
    if (!one || !two) throw new Error('two pictures')
    const bytes = await server.runtime.ports.files.get(one.key)
    await server.runtime.ports.files.put(two.key, bytes ?? Buffer.alloc(0))
    await expect(readPicture(ctxOf(mine.personId), two.id, {})).rejects.toThrow()
  })

  it('one person sends so many a day and no more', async () => {
    const ctx = ctxOf(other.personId)
    const row = {
      mime: 'x',
      width: 1,
      height: 1,
      sha256: 'x',
      bytes: 1,
      uploadedKind: 'resident',
      uploadedBy: other.personId,
    }
    const createdAt = clock.now()
    await server.runtime.database.storedFile.createMany({
      data: Array.from({ length: 60 }, (_, at) => ({ ...row, key: `none/${at}`, createdAt })),
    })
    await expect(storePicture(ctx, photo)).rejects.toMatchObject({ code: 'TOO_MANY' })
  })
})
