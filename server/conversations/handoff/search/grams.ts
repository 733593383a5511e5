import type { Cipher } from '../../../platform/cipher.ts'
import { termsAsked, termsOf } from '../rules/search-terms.ts'

/**
 * The blind index of a text: of each term 32 bits of a keyed hash. Whoever reads the table without the key learns
 * nothing of the words; different terms may meet by chance, so what is found is checked against the text.
 */
export const gramsOf = (cipher: Cipher, text: string): number[] => hashed(cipher, termsOf(text))

/** The same for a query. */
export const gramsAsked = (cipher: Cipher, query: string): number[] => hashed(cipher, termsAsked(query))

function hashed(cipher: Cipher, terms: readonly string[]): number[] {
  return terms.map((term) => Buffer.from(cipher.hash('chat-search', term), 'base64url').readInt32BE(0))
}
