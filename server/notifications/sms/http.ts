import { createHmac, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import type { SmsGateway, SmsOutcome } from '../ports.ts'

const answerSchema = z.object({ status: z.enum(['accepted', 'rejected', 'unknown']) })
const TIMEOUT_MS = 10_000

/** Where the provider is, and the secret both sides sign with. */
export type HttpSmsOptions = { url: string; secret: string; clock: Clock }

/**
 * A provider over HTTP: `POST {url}/messages` with `{ out_id, to, text }` and `GET {url}/messages/{out_id}`,
 * both answered with `{ status }`. Signed: HMAC-SHA256 over timestamp, nonce, method, path and body. `out_id`
 * is our key; the provider takes each once.
 */
export function createHttpSms(options: HttpSmsOptions): SmsGateway {
  return {
    async send({ key, to, text }) {
      const response = await call(options, 'POST', '/messages', JSON.stringify({ out_id: key, to, text }))
      if (response === null) return 'unknown'
      if (response.ok) return readStatus(response.text)
      const lasting = response.status >= 400 && response.status < 500
      return lasting && ![401, 403, 408, 409, 425, 429].includes(response.status) ? 'rejected' : 'unknown'
    },
    async lookup(key) {
      const response = await call(options, 'GET', `/messages/${encodeURIComponent(key)}`, '')
      if (response?.status === 404) return 'unknown'
      if (!response?.ok) throw new Error('the SMS provider does not answer')
      return readStatus(response.text) === 'accepted' ? 'accepted' : 'unknown'
    },
  }
}

/** `null` when nothing came back: whether the provider has it is then an open question. */
async function call(options: HttpSmsOptions, method: string, path: string, body: string) {
  const url = new URL(options.url.replace(/\/$/, '') + path)
  const timestamp = String(options.clock.now().getTime())
  const nonce = randomUUID()
  const signed = [timestamp, nonce, method, url.pathname, body].join('\n')
  try {
    const response = await fetch(url, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-timestamp': timestamp,
        'x-nonce': nonce,
        'x-signature': createHmac('sha256', options.secret).update(signed).digest('hex'),
      },
      ...(method === 'POST' ? { body } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { status: response.status, ok: response.ok, text: await response.text() }
  } catch {
    return null
  }
}

function readStatus(text: string): SmsOutcome {
  try {
    return answerSchema.parse(JSON.parse(text)).status
  } catch {
    return 'unknown'
  }
}
