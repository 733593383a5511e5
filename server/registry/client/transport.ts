import { randomUUID } from 'node:crypto'
import { signatureHeaders } from '../signature.ts'

/** The registry could not answer this time: network, time-out, 5xx, or an answer that breaks the contract. */
export class RegistryUnreachable extends Error {
  override name = 'RegistryUnreachable'
}

export type TransportOptions = {
  baseUrl: string
  keyId: string
  secret: string
  clock: { now(): Date }
  fetch: typeof fetch
  timeoutMs: number
}

export type WireCall = { method: 'GET' | 'POST'; path: string; body?: unknown; budget: AbortSignal }
export type WireAnswer = { status: number; body: unknown }

/**
 * One signed attempt over HTTP. Each attempt has its own nonce, so a repeat is never mistaken for a replay.
 *
 * @throws RegistryUnreachable for everything that may pass by itself
 */
export async function attemptCall(call: WireCall, options: TransportOptions): Promise<WireAnswer> {
  const body = call.body === undefined ? '' : JSON.stringify(call.body)
  const url = new URL(call.path, options.baseUrl)
  const timestamp = String(Math.floor(options.clock.now().getTime() / 1000))
  const parts = { method: call.method, path: url.pathname, timestamp, nonce: randomUUID(), body }
  try {
    const response = await options.fetch(url, {
      method: call.method,
      headers: {
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...signatureHeaders(parts, options),
      },
      ...(body ? { body } : {}),
      redirect: 'error',
      signal: AbortSignal.any([call.budget, AbortSignal.timeout(options.timeoutMs)]),
    })
    // 429 and 5xx pass by themselves; the body is left unread so that nothing personal reaches an error.
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel()
      throw new RegistryUnreachable(`status ${response.status}`)
    }
    return { status: response.status, body: await response.json() }
  } catch (error) {
    if (error instanceof RegistryUnreachable) throw error
    throw new RegistryUnreachable(error instanceof Error ? error.name : 'unknown')
  }
}
