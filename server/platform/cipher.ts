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
  /** A whole file; `name` is bound to it, so that two files cannot change places. */
  encryptBytes(bytes: Buffer, name: string): Buffer
  /** Throws when the file was changed, has another name, or its key is not in the ring. */
  decryptBytes(bytes: Buffer, name: string): Buffer
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

  /** One byte says how long the key id is that follows; then nonce, content and tag. */
  function encryptBytes(bytes: Buffer, name: string): Buffer {
    const id = Buffer.from(current?.id ?? '')
    const iv = freshIv()
    const cipher = createCipheriv('aes-256-gcm', current?.key ?? '', iv).setAAD(Buffer.from(name))
    const body = [cipher.update(bytes), cipher.final(), cipher.getAuthTag()]
    return Buffer.concat([Buffer.from([id.length]), id, iv, ...body])
  }

  function decryptBytes(bytes: Buffer, name: string): Buffer {
    const start = 1 + (bytes[0] ?? 0)
    const id = bytes.subarray(1, start).toString()
    const key = byId.get(id)
    if (!key) throw new Error(`no key "${id.slice(0, 40)}" in the keyring`)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(start, start + 12))
    decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(-16))
    return Buffer.concat([decipher.update(bytes.subarray(start + 12, -16)), decipher.final()])
  }

  return {
    encrypt,
    decrypt,
    encryptJson: (value) => encrypt(JSON.stringify(value)),
    decryptJson: <T>(value: string) => JSON.parse(decrypt(value)) as T,
    encryptBytes,
    decryptBytes,
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
