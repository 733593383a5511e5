import { z } from 'zod'

/** Addresses of the published contract. ID numbers travel in signed bodies only, never in an address. */
export const REGISTRY_PATHS = {
  realNameCheck: '/registry/v1/real-name-checks',
  householdQuery: '/registry/v1/household-queries',
  economicChecks: '/registry/v1/economic-checks',
  economicCheck: (requestNo: string) => `/registry/v1/economic-checks/${encodeURIComponent(requestNo)}`,
} as const

/** Headers that carry the signature; see `openapi.yaml` for what is signed. */
export const SIGNATURE_HEADERS = {
  keyId: 'x-registry-key-id',
  timestamp: 'x-registry-timestamp',
  nonce: 'x-registry-nonce',
  signature: 'x-registry-signature',
} as const

export const REGISTRY_ERROR_CODES = [
  'SIGNATURE_INVALID',
  'SIGNATURE_EXPIRED',
  'NONCE_REPLAYED',
  'BODY_INVALID',
  'NOT_FOUND',
  'CONSENT_MISSING',
  'REQUEST_KEY_REUSED',
  'UNAVAILABLE',
] as const
export const registryErrorSchema = z.object({ code: z.enum(REGISTRY_ERROR_CODES) })

export type RegistryErrorCode = (typeof REGISTRY_ERROR_CODES)[number]
