import { SIGNATURE_HEADERS } from '../contract/protocol.ts'
import { SIGNATURE_WINDOW_SECONDS } from '../signature.ts'

/** What a reader of the contract needs and no schema can say. */
export const DESCRIPTION = `The contract that this product speaks with the provincial registry of social assistance,
and that the sandbox answers. It is our own proposal: no public contract of the province was available.

Every request is signed. The signature is HMAC-SHA256 in lower-case hex, with the shared secret, over these five
lines joined by a line feed: the method in capitals; the path without host; the timestamp; the nonce; the SHA-256
of the body in lower-case hex (of nothing for GET). The server refuses timestamps more than ${SIGNATURE_WINDOW_SECONDS} seconds off and
nonces that it has seen. Every repeat of a request carries a new nonce.

ID numbers travel in signed bodies only, never in an address. All operations are safe to repeat: queries change
nothing, and an economic check is known by its \`requestKey\`.

Money is in fen. Category codes of the economic check are our own list and not the official 28 classes.
`

const header = (name: string, description: string, schema: Record<string, unknown>) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', ...schema },
})

export const SIGNATURE_PARAMETERS = {
  keyId: header(SIGNATURE_HEADERS.keyId, 'Which secret signed this request', {}),
  timestamp: header(SIGNATURE_HEADERS.timestamp, 'Seconds since 1970-01-01T00:00:00Z', {
    pattern: '^\\d{1,12}$',
  }),
  nonce: header(SIGNATURE_HEADERS.nonce, 'Used once', { minLength: 16, maxLength: 64 }),
  signature: header(SIGNATURE_HEADERS.signature, 'See above', { pattern: '^[0-9a-f]{64}$' }),
}
