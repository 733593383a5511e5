import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { AppError } from '../errors.ts'
import type { InlineHashes } from './security-headers.ts'

const YEAR = 'public, max-age=31536000, immutable'

/** Mean nothing on a script or a picture, and cost a slow phone a kilobyte a file. */
const DOCUMENT_HEADERS = [
  'content-security-policy',
  'permissions-policy',
  'x-frame-options',
  'x-xss-protection',
  'x-download-options',
  'x-permitted-cross-domain-policies',
  'x-dns-prefetch-control',
  'origin-agent-cluster',
  'cross-origin-opener-policy',
  'referrer-policy',
]

/** Serves the built H5: hashed files for ever, pages always fresh, and the shell for every address of its router. */
export const page = plugin(async (app: FastifyInstance, { dir }: { dir: string | null }) => {
  if (!dir || !existsSync(dir)) {
    app.setNotFoundHandler(notFound)
    return
  }
  await app.register(files, {
    root: dir,
    preCompressed: true,
    cacheControl: false,
    index: ['index.html'],
    setHeaders: (response, path) => {
      const hashed = /\/assets\//.test(path)
      response.setHeader('cache-control', hashed ? YEAR : 'no-cache')
    },
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/assets/')) for (const name of DOCUMENT_HEADERS) reply.removeHeader(name)
  })
  const shell = existsSync(join(dir, 'app.html')) ? 'app.html' : 'index.html'
  // Pages whose first state was written at build time: /screen is screen.html.
  const written = new Set(readdirSync(dir).filter((name) => name.endsWith('.html')))
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return notFound(request)
    const own = `${request.url.split('?')[0]?.slice(1)}.html`
    return reply.sendFile(written.has(own) ? own : shell)
  })
})

/** An address of the H5's router: asked for by a browser, not of the API, and not a missing file. */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? ''
  const ours = !path.startsWith('/api/') && !path.startsWith('/admin/') && !/\.\w{1,8}$/.test(path)
  return request.method === 'GET' && ours && (request.headers.accept ?? '').includes('text/html')
}

function notFound(_request: FastifyRequest, _reply?: FastifyReply): never {
  throw new AppError('NOT_FOUND')
}

/** Hashes of the inline scripts and styles of the built pages, for the content security policy. */
export function inlineHashes(dir: string): InlineHashes {
  if (!existsSync(dir)) return { scripts: [], styles: [] }
  const pages = readdirSync(dir).filter((name) => name.endsWith('.html'))
  const html = pages.map((name) => readFileSync(join(dir, name), 'utf8')).join('\n')
  return {
    scripts: hashes(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g),
    styles: hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g),
  }
}

function hashes(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map((match) => match[1] ?? '').filter((text) => text.trim())
  return [...new Set(found)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
}
