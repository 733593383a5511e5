/** Crockford's base 32: no I, L, O, U, so that nothing is mistaken when read aloud or typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** A short code from 11 random bytes: 11 characters and a check character. 55 bits cannot be guessed. */
export function makeShortCode(random: Uint8Array): string {
  if (random.length < LENGTH - 1) throw new RangeError('11 random bytes are needed')
  const body = [...random.slice(0, LENGTH - 1)].map((byte) => ALPHABET[byte % 32]).join('')
  return body + checkCharacter(body)
}

/** Luhn's sum modulo 32: finds every single wrong character and neighbours that changed places (but 0Z). */
export function checkCharacter(body: string): string {
  const sum = [...body].reverse().reduce((total, char, at) => {
    const doubled = ALPHABET.indexOf(char) * (at % 2 === 0 ? 2 : 1)
    return total + Math.floor(doubled / 32) + (doubled % 32)
  }, 0)
  return ALPHABET[(32 - (sum % 32)) % 32] ?? ''
}

/** What somebody typed, in one spelling: no space or dash, O is 0, I and L are 1. Null: cannot be a code. */
export function readShortCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== LENGTH || [...code].some((char) => !ALPHABET.includes(char))) return null
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : null
}

/** `7K3M-Q9ZD-4TXA`: as it is shown. */
export function groupShortCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
