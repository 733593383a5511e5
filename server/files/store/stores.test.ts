import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileStore } from '../ports.ts'
import { createLocalStore } from './local.ts'
import { createS3Store } from './s3.ts'

const SECRET = 'the-secret-of-the-store'
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest()

/** The signature that a store of this kind works out for itself, from the published description of version 4. */
function signatureOf({ method, url, headers }: IncomingMessage): string {
  const [, scope = '', names = ''] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? []
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, url, '', signed.join(''), names, headers['x-amz-content-sha256']].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${SECRET}`)
  return hmac(key, text).toString('hex')
}

const kept = new Map<string, Buffer>()
let fault: number | null = null
let calls = 0
let server: Server
let s3: FileStore
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhongfu-store-'))
  server = createServer(async (request, response) => {
    calls += 1
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const { method, url = '', headers } = request
    const right =
      headers.authorization?.endsWith(`Signature=${signatureOf(request)}`) &&
      headers['x-amz-content-sha256'] === sha256(body)
    if (fault) return response.writeHead(fault).end()
    if (!right) return response.writeHead(403).end()
    if (method === 'PUT') kept.set(url, body)
    if (method === 'DELETE') kept.delete(url)
    const found = kept.get(url)
    if (method === 'GET') return response.writeHead(found ? 200 : 404).end(found)
    return response.writeHead(method === 'DELETE' ? 204 : 200).end()
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pictures-bucket/`
  s3 = createS3Store({ url, region: 'cn-hangzhou', keyId: 'key-id', secret: SECRET })
})
afterAll(async () => {
  server.close()
  await rm(dir, { recursive: true })
})
beforeEach(() => {
  fault = null
  calls = 0
})

describe.each<[string, () => FileStore]>([
  ['a folder', () => createLocalStore(dir)],
  ['an S3-compatible store', () => s3],
])('%s', (_, store) => {
  const bytes = Buffer.from([0, 255, 10, 13, 7])

  it('keeps, gives and removes', async () => {
    await store().put('pictures/ab/one', bytes)
    expect(await store().get('pictures/ab/one')).toEqual(bytes)
    await store().put('pictures/ab/one', bytes)
    await store().remove('pictures/ab/one')
    expect(await store().get('pictures/ab/one')).toBeNull()
    await store().remove('pictures/ab/one')
  })

  it('has nothing of what nobody put there', async () => {
    expect(await store().get('pictures/no/thing')).toBeNull()
  })
})

it('a folder leaves no half file behind, and nothing leads out of it', async () => {
  const store = createLocalStore(dir)
  await store.put('a/b', Buffer.from('x'))
  expect(await readdir(join(dir, 'a'))).toEqual(['b'])
  await expect(store.get('../../etc/passwd')).rejects.toThrow('leads out')
})

it('a store with another secret is refused, and said so', async () => {
  const { port } = server.address() as AddressInfo
  const wrong = createS3Store({
    url: `http://127.0.0.1:${port}/pictures-bucket`,
    region: 'cn-hangzhou',
    keyId: 'key-id',
    secret: 'another',
  })
  await expect(wrong.put('a', Buffer.from('x'))).rejects.toThrow('403')
  expect(kept.size).toBe(0)
})

it('a store that is away is tried again, then said to be', async () => {
  fault = 503
  await expect(s3.get('a')).rejects.toThrow('503')
  expect(calls).toBe(3)
})
