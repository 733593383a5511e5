import { createServer } from 'node:net'

/** True when nobody listens on the port of this address. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return listenOnce(port, host).then(
    () => true,
    () => false,
  )
}

/** A free port on the loopback address: the wished one when it is free, else any that is not among `taken`. */
export async function freePort(wish = 0, taken: number[] = []): Promise<number> {
  if (wish > 0 && !taken.includes(wish) && (await isPortFree(wish))) return wish
  const found = await listenOnce(0, '127.0.0.1')
  return taken.includes(found) ? freePort(0, taken) : found
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(bound))
    })
  })
}
