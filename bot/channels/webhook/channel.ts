import { z } from 'zod'
import type { Clock } from '../../../server/platform/clock.ts'
import type { WebhookSettings } from '../../../server/platform/webhook-channels.ts'
import type { Channel, Inbound, InboundCall, OutgoingPart, SendOutcome } from '../channel.ts'
import { type ChannelSource, readEvents } from '../event.ts'
import { createLine, type Line } from '../line.ts'
import { SIGNATURE, sign, signedRight, TIMESTAMP } from './signature.ts'

/** An empty list is a fair call: it tells that the line stands. */
const envelope = z.object({ events: z.array(z.unknown()).max(100) })

/** These may be different next time: it did not trust us, was not there, was in a hurry, or we were too fast. */
const PASSING = new Set([401, 403, 404, 408, 425, 429])

/** A chat system of somebody else: signed calls with events in, signed calls with one message each out. */
export function createWebhookChannel(settings: WebhookSettings, clock: Clock): Channel {
  const { name, title, buttons, links, textLength, maxAgeMinutes } = settings
  const line = createLine()
  return {
    name,
    title,
    can: { buttons, links, textLength, quota: null, maxAgeMs: maxAgeMinutes * 60_000 },
    receive: (call) => receive(settings, call),
    send: (part, to) => send(line, settings, clock, { part, to }),
  }
}

function receive({ secrets }: WebhookSettings, { headers, body, now, method }: InboundCall): Inbound {
  const call = { timestamp: headers[TIMESTAMP], signature: headers[SIGNATURE], body, now }
  if (method !== 'POST' || !signedRight(secrets, call)) return { ok: false, code: 'BAD_SIGNATURE' }
  const read = envelope.safeParse(parse(body))
  return read.success ? { ok: true, ...readEvents(read.data.events) } : { ok: false, code: 'BAD_INPUT' }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

async function send(
  line: Line,
  { url, secrets: [secret = ''] }: WebhookSettings,
  clock: Clock,
  { part, to }: { part: OutgoingPart; to: ChannelSource },
): Promise<SendOutcome> {
  const body = Buffer.from(JSON.stringify({ to, message: part }))
  const timestamp = String(Math.floor(clock.now().getTime() / 1000))
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': part.key,
    [TIMESTAMP]: timestamp,
    [SIGNATURE]: sign(secret, timestamp, body),
  }
  const outcome = await line(url, { method: 'POST', headers, body }, async (response) => {
    await response.body?.cancel()
    return outcomeOf(response)
  })
  return outcome ?? { kind: 'unknown' }
}

/** 409: it has this key already. */
function outcomeOf({ ok, status, headers }: Response): SendOutcome {
  if (ok || status === 409) return { kind: 'sent' }
  if (status === 410) return { kind: 'refused', code: 'gone' }
  if (status >= 400 && status < 500 && !PASSING.has(status)) return { kind: 'refused', code: 'rejected' }
  const wait = Number(headers.get('retry-after'))
  return Number.isFinite(wait) && wait > 0
    ? { kind: 'unknown', retryAfterMs: wait * 1000 }
    : { kind: 'unknown' }
}
