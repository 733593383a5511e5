import { createCipheriv, createDecipheriv, createHmac, randomFillSync, timingSafeEqual } from 'node:crypto'

/** Keys for field encryption. The first key encrypts; every key decrypts, so keys rotate without downtime. */
export type Keyring = readonly { readonly id: string; readonly key: Buffer }[]

/** Encrypts single fields, and finds persons by a keyed hash. */
export type Cipher = {
  /** AES-256-GCM; the result names the key: `id.iv.ciphertext`. `undefined` and `null` stay what they are. */
  encrypt(text: string): string
  /** Throws when the value was changed or its key is not in the ring. */
  decrypt(value: string): string
  encryptJson(value: unknown): string
  decryptJson<T>(value: string): T
  /** True when the value was written with an older key and should be written anew. */
  isStale(value: string): boolean
  /** Keyed hash (HMAC-SHA256) for look-ups: an ID number, a token, a phone. */
  hash(purpose: string, value: string): string
}

export function createCipher(keyring: Keyring, hashKey: Buffer): Cipher {
  const [current] = keyring
  if (!current) throw new Error('the keyring is empty')
  const byId = new Map(keyring.map((entry) => [entry.id, entry.key]))

  function encrypt(text: string): string {
    const iv = freshIv()
    const cipher = createCipheriv('aes-256-gcm', current?.key ?? '', iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return `${current?.id}.${iv.toString('base64url')}.${body.toString('base64url')}`
  }

  function decrypt(value: string): string {
    const [id = '', iv = '', text = ''] = value.split('.')
    const key = byId.get(id)
    if (!key) throw new Error(`no key "${id}" in the keyring`)
    const body = Buffer.from(text, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
    decipher.setAuthTag(body.subarray(-16))
    return decipher.update(body.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')
  }

  return {
    encrypt,
    decrypt,
    encryptJson: (value) => encrypt(JSON.stringify(value)),
    decryptJson: <T>(value: string) => JSON.parse(decrypt(value)) as T,
    isStale: (value) => !value.startsWith(`${current.id}.`),
    hash: (purpose, value) =>
      createHmac('sha256', hashKey).update(`${purpose}\n${value}`).digest('base64url'),
  }
}

const IV_BYTES = 12
/** Random bytes for many values at once: asking for them costs more than encrypting a line. */
const random = Buffer.alloc(512 * IV_BYTES)
let used = random.length

/** Bytes that were never used before; a copy, for the store is filled anew. */
function freshIv(): Buffer {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += IV_BYTES
  return Buffer.from(random.subarray(used - IV_BYTES, used))
}

/** Compares two secrets in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const left = createHmac('sha256', 'compare').update(a).digest()
  const right = createHmac('sha256', 'compare').update(b).digest()
  return timingSafeEqual(left, right)
}
