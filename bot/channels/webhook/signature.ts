import { createHmac, timingSafeEqual } from 'node:crypto'

/** Unix time in seconds at which a call was made; part of what is signed. */
export const TIMESTAMP = 'x-zhongfu-timestamp'
/** Base64 of HMAC-SHA256 over the timestamp, a dot, and the body byte by byte as it is sent. */
export const SIGNATURE = 'x-zhongfu-signature'

/** How far the clock of a caller may be off, and how long a call that was overheard is of use: seconds. */
const WINDOW_S = 300

/** The signature of a call, both ways. */
export function sign(secret: string, timestamp: string, body: Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('base64')
}

/** Whether a call comes from somebody who has one of the secrets, and was made just now. */
export function signedRight(
  secrets: readonly string[],
  call: { timestamp: string | undefined; signature: string | undefined; body: Buffer; now: Date },
): boolean {
  const { timestamp, signature, body, now } = call
  if (!timestamp || !/^\d{1,12}$/.test(timestamp) || !signature) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > WINDOW_S) return false
  const given = Buffer.from(signature, 'base64')
  // Every secret is tried, right or not: how long it takes tells nothing.
  const matches = secrets.filter((secret) =>
    same(given, Buffer.from(sign(secret, timestamp, body), 'base64')),
  )
  return matches.length > 0
}

const same = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other)
