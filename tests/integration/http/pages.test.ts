import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'

const inline = 'document.documentElement.dataset.elder = "1"'
// sha256 of the text above, by `openssl dgst -sha256 -binary | base64`.
const inlineHash = 'sha256-Vg/UV/QHztwk9L8mVlI1+1D5D06+ymU/aBUKhnkrmJs='
let dir: string
let server: TestServer

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'zhongfu-h5-'))
  mkdirSync(join(dir, 'assets'))
  writeFileSync(join(dir, 'index.html'), `<h1>home</h1><script>${inline}</script>`)
  writeFileSync(join(dir, 'app.html'), '<div id="app">shell</div>')
  writeFileSync(join(dir, 'assets', 'main-abc123.js'), 'console.log(1)')
  writeFileSync(join(dir, 'assets', 'main-abc123.js.br'), brotliCompressSync('console.log(1)'))
  writeFileSync(join(dir, 'sw.js'), 'self')
  server = await startTestServer({ page: dir, env: { PUBLIC_URL: 'https://zhongfu.example' } })
})
afterAll(async () => {
  await server.close()
  rmSync(dir, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(server.url + path, { headers })

it('home is the prerendered page, every other address of the H5 the shell', async () => {
  expect(await (await get('/')).text()).toContain('home')
  for (const path of ['/apply', '/c/some-token-0123', '/desk/applications/1']) {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('shell')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  }
})

it('a file that is not there, and an address of the API, are no page', async () => {
  expect((await get('/assets/gone.js')).status).toBe(404)
  expect((await get('/api/gone')).status).toBe(404)
  expect((await get('/../package.json')).status).toBe(404)
  expect((await get('/%2e%2e/package.json')).status).toBe(404)
})

it('hashed files are brotli and stay for a year; the service worker is asked for every time', async () => {
  const asset = await get('/assets/main-abc123.js', { 'accept-encoding': 'br' })
  expect(asset.headers.get('content-encoding')).toBe('br')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await asset.text()).toBe('console.log(1)')
  expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache')
})

it('a page runs our own scripts only, and nobody frames it', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? ''
  const rules = new Map(
    policy.split(';').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
  )
  expect(rules.get('script-src')).toBe(`'self' '${inlineHash}'`)
  expect(rules.get('default-src')).toBe("'self'")
  expect(rules.get('connect-src')).toBe("'self'")
  expect(rules.get('img-src')).toBe("'self' data: blob:")
  expect(rules.get('object-src')).toBe("'none'")
  expect(rules.get('base-uri')).toBe("'none'")
  expect(rules.get('frame-ancestors')).toBe("'none'")
  expect(policy).not.toContain('unsafe-eval')
})

it('over https cookies are Secure, HttpOnly and SameSite, and the browser is told to stay with https', async () => {
  const answer = await get(API.me)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^zf_csrf=/)
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
})
