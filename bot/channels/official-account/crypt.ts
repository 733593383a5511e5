import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The platform fills up to blocks of 32 bytes, not of 16 as the cipher would. */
const BLOCK = 32
/** Random bytes before the message, then four with its length. */
const RANDOM = 16
const HEAD = RANDOM + 4

/** Key of the safe mode, as it stands in the console of the account (43 characters), and whose messages these are. */
export type SafeKey = { aesKey: string; appId: string }

/** What the platform signs with: SHA-1 over the parts in alphabetical order, the first of them a secret of both sides. */
export function signatureOf(...parts: string[]): string {
  return createHash('sha1').update(parts.toSorted().join('')).digest('hex')
}

/** Compares in a time that tells nothing about where they differ. */
export function sameSignature(given: string | undefined, right: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export function encrypt(
  message: string,
  { aesKey, appId }: SafeKey,
  random: Buffer = randomBytes(RANDOM),
): string {
  const key = keyOf(aesKey)
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const raw = Buffer.concat([random, length, text, Buffer.from(appId)])
  const missing = BLOCK - (raw.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const filled = Buffer.concat([raw, Buffer.alloc(missing, missing)])
  return Buffer.concat([cipher.update(filled), cipher.final()]).toString('base64')
}

/** The message; null for whatever is broken or meant for another account. */
export function decrypt(encrypted: string, { aesKey, appId }: SafeKey): string | null {
  const plain = open(Buffer.from(encrypted, 'base64'), keyOf(aesKey))
  const filled = plain?.at(-1) ?? 0
  if (!plain || filled < 1 || filled > BLOCK || plain.length < HEAD + filled) return null
  const text = plain.subarray(0, plain.length - filled)
  const end = HEAD + text.readUInt32BE(RANDOM)
  if (end > text.length || text.subarray(end).toString() !== appId) return null
  return text.subarray(HEAD, end).toString()
}

function open(encrypted: Buffer, key: Buffer): Buffer | null {
  try {
    const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    return Buffer.concat([cipher.update(encrypted), cipher.final()])
  } catch {
    return null
  }
}

const keyOf = (aesKey: string) => Buffer.from(`${aesKey}=`, 'base64')
