import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { headersOf, type Visitor } from '../visitors.ts'

export type Shot = { method: 'GET' | 'POST'; path: string; body?: () => object }
export type Score = { perSecond: number; p50: number; p99: number; failed: number }

const CONNECTIONS = 8
const SECONDS = 4

/** Fires one kind of request from many visitors for a few seconds. Milliseconds; failed = answers that are not 2xx. */
export async function load(url: string, shot: Shot, visitors: readonly Visitor[]): Promise<Score> {
  let next = 0
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: shot.method,
        path: shot.path,
        setupRequest: (request) => {
          const visitor = visitors[next++ % visitors.length]
          if (!visitor) return request
          const body = shot.body ? { body: JSON.stringify(shot.body()) } : {}
          return { ...request, ...body, headers: { ...request.headers, ...headersOf(visitor) } }
        },
      },
    ],
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  }
}

export const chatLine = () => ({ clientKey: randomUUID(), text: 'bench' })
