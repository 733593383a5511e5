import type { RegistryErrorCode } from '../contract/protocol.ts'
import { SIGNATURE_WINDOW_SECONDS, type SignedParts, sign, signatureMatches } from '../signature.ts'

export type SignedRequest = SignedParts & { keyId: string; signature: string }

export type SignatureRefusal = Extract<
  RegistryErrorCode,
  'SIGNATURE_INVALID' | 'SIGNATURE_EXPIRED' | 'NONCE_REPLAYED'
>

/**
 * Checks signatures and remembers nonces for as long as their timestamps are good. A nonce is remembered only
 * once its signature has been found right, so that a stranger cannot burn nonces or memory.
 */
export function createSignatureCheck(key: { keyId: string; secret: string }, clock: { now(): Date }) {
  const seenUntil = new Map<string, number>()
  return (request: SignedRequest): SignatureRefusal | null => {
    const now = Math.floor(clock.now().getTime() / 1000)
    const at = /^\d{1,12}$/.test(request.timestamp) ? Number(request.timestamp) : Number.NaN
    if (request.nonce.length < 16 || request.nonce.length > 64 || Number.isNaN(at)) return 'SIGNATURE_INVALID'
    const known = signatureMatches(key.keyId, request.keyId)
    if (!known || !signatureMatches(sign(request, key.secret), request.signature)) return 'SIGNATURE_INVALID'
    if (Math.abs(now - at) > SIGNATURE_WINDOW_SECONDS) return 'SIGNATURE_EXPIRED'
    for (const [nonce, until] of seenUntil) if (until < now) seenUntil.delete(nonce)
    if (seenUntil.has(request.nonce)) return 'NONCE_REPLAYED'
    seenUntil.set(request.nonce, at + SIGNATURE_WINDOW_SECONDS)
    return null
  }
}
