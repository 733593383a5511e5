import type { AtOnce, Inbound, InboundCall } from '../channel.ts'
import { decrypt, type SafeKey, sameSignature, signatureOf } from './crypt.ts'
import { eventsOf } from './events.ts'
import { type Pushed, readPushed, readSealed } from './read-xml.ts'
import { NOTHING_NOW, replyXml, sealedXml, xmlAnswer } from './reply.ts'

/** How far the platform's clock may be off, and how long a call that was overheard is of use: seconds. */
const WINDOW_S = 300
/** It waits five seconds; this leaves room for the way there and back. */
const WAIT_MS = 3500

/** The secret of the calls, and the key of the safe mode; without one, messages come in plain text. */
export type CallSecrets = { token: string; safe: SafeKey | null }

/** A call of the platform: the check of our address, or one message or event. */
export function receive(secrets: CallSecrets, call: InboundCall): Inbound {
  if (!signedRight(secrets.token, call)) return { ok: false, code: 'BAD_SIGNATURE' }
  if (call.method === 'GET') {
    const { echostr } = call.query
    if (echostr === undefined) return { ok: false, code: 'BAD_INPUT' }
    return { ok: true, events: [], ignored: 0, answer: { ...NOTHING_NOW, body: echostr } }
  }
  const xml = opened(secrets, call)
  if (xml === null) return { ok: false, code: 'BAD_SIGNATURE' }
  const push = readPushed(xml)
  if (!push) return { ok: false, code: 'BAD_INPUT' }
  const read = eventsOf(push)
  const answered = read.events.some(({ type }) => type !== 'unfollow')
  return {
    ok: true,
    ...read,
    answer: NOTHING_NOW,
    ...(answered ? { atOnce: atOnce(secrets, push, call) } : {}),
  }
}

function signedRight(token: string, { query, now }: InboundCall): boolean {
  const { signature, timestamp = '', nonce = '' } = query
  if (!/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > WINDOW_S) return false
  return sameSignature(signature, signatureOf(token, timestamp, nonce))
}

/** Who has a key takes nothing in plain text: its signature does not cover the message. */
function opened({ token, safe }: CallSecrets, { query, body }: InboundCall): string | null {
  const xml = body.toString('utf8')
  if (!safe) return xml
  const sealed = readSealed(xml)
  const { msg_signature: signature, timestamp = '', nonce = '' } = query
  if (sealed === null || !sameSignature(signature, signatureOf(token, timestamp, nonce, sealed))) return null
  return decrypt(sealed, safe)
}

function atOnce({ token, safe }: CallSecrets, push: Pushed, { now }: InboundCall): AtOnce {
  const at = Math.floor(now.getTime() / 1000)
  return {
    of: { kind: 'user', userId: push.FromUserName },
    waitMs: WAIT_MS,
    answer: ({ text }) => {
      const xml = replyXml(push, text, at)
      return xmlAnswer(safe ? sealedXml(xml, { token, key: safe, at }) : xml)
    },
  }
}
