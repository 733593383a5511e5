import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { SIGNATURE_HEADERS } from './contract/protocol.ts'

/** How far the clocks of the two sides may differ, in seconds, either way. */
export const SIGNATURE_WINDOW_SECONDS = 300

/** What is signed. `timestamp` in whole seconds since 1970; `body` as sent, empty for GET. */
export type SignedParts = {
  method: string
  path: string
  timestamp: string
  nonce: string
  body: string | Uint8Array
}

/** HMAC-SHA256, hex, over method, path, timestamp, nonce and SHA-256 of the body, one a line. */
export function sign(parts: SignedParts, secret: string): string {
  const bodyHash = createHash('sha256').update(parts.body).digest('hex')
  const text = [parts.method.toUpperCase(), parts.path, parts.timestamp, parts.nonce, bodyHash].join('\n')
  return createHmac('sha256', secret).update(text).digest('hex')
}

/** Headers of a signed request. */
export function signatureHeaders(parts: SignedParts, key: { keyId: string; secret: string }) {
  return {
    [SIGNATURE_HEADERS.keyId]: key.keyId,
    [SIGNATURE_HEADERS.timestamp]: parts.timestamp,
    [SIGNATURE_HEADERS.nonce]: parts.nonce,
    [SIGNATURE_HEADERS.signature]: sign(parts, key.secret),
  }
}

/** Compares in constant time; a signature of another length is simply wrong. */
export function signatureMatches(expected: string, given: string): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(given)
  return a.length === b.length && timingSafeEqual(a, b)
}
