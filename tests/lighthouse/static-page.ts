import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'

/** Home without its scripts: what the same words and styles cost when nothing runs. The floor to measure against. */
export async function servePlainHome(base: string): Promise<{ url: string; close: () => Promise<void> }> {
  const home = await (await fetch(`${base}/`, { headers: { accept: 'text/html' } })).text()
  const bare = home
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(manifest|modulepreload)"[^>]*>/g, '')
  const packed = brotliCompressSync(bare.replace(/href="\/icon\.svg"/, 'href="data:,"'))
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
    response.end(packed)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
