import { randomUUID } from 'node:crypto'
import { getReady } from '../../../bot/get-ready.ts'
import type { ChatMessage } from '../../../server/conversations/contract.ts'
import { addStaff } from '../../../server/identity/service.ts'
import { API } from '../../../server/paths.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import type { StaffRole } from '../../../server/platform/context.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { type ApiClient, startTestServer, type TestServerOptions } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'

/** Friday, 20 November 2026, 10:00 in China: the desk is open. */
export const OPEN_AT = '2026-11-20T10:00:00+08:00'

/** A house with a running bot, and people who are signed in without the walk through SMS. */
export async function startHouse(options: TestServerOptions = {}) {
  const clock = fakeClock(OPEN_AT)
  // As a process does before it says that it has started.
  getReady()
  const server = await startTestServer({ workers: true, clock, ...options })
  const ctx = systemCtx(server.runtime, 'test')
  const day = 24 * 60 * 60 * 1000

  async function signedIn(client: ApiClient, owner: Parameters<typeof createSession>[1]): Promise<ApiClient> {
    const { token } = await createSession(ctx, owner)
    client.cookies.set('zf_session', token)
    // The anti-forgery token of the visitor no longer counts.
    return Object.assign(client, { csrf: undefined })
  }

  return {
    ...server,
    clock,
    ctx,
    /** A person in the database. */
    async person(name = '王建国'): Promise<string> {
      const now = clock.now()
      const { id } = await ctx.db.person.create({
        data: {
          idHash: ctx.cipher.hash('test', randomUUID()),
          idNumberEnc: ctx.cipher.encrypt('339999195603010014'),
          nameEnc: ctx.cipher.encrypt(name),
          createdAt: now,
          updatedAt: now,
        },
      })
      return id
    },
    /** Signs the browser in as this person. */
    asPerson: (client: ApiClient, personId: string) =>
      signedIn(client, { kind: 'resident', personId, ttlMs: day }),
    /** Ends the session of this browser, as the sign-out button does. */
    async signOut(client: ApiClient): Promise<void> {
      const { status } = await client.post(API.signOut)
      if (status !== 200) throw new Error(`sign-out: ${status}`)
    },
    /** A member of staff with an open session. */
    async staff(role: StaffRole, regionCode: string): Promise<ApiClient> {
      const { staffId } = await addStaff(ctx, {
        username: `staff-${randomUUID().slice(0, 8)}`,
        name: '陈明',
        password: 'a long enough password',
        role,
        regionCode,
      })
      return signedIn(server.client(), { kind: 'staff', staffId, ttlMs: day })
    },
  }
}

export type House = Awaited<ReturnType<typeof startHouse>>

/** Sends words and gives back the answer of the POST. */
export function send(client: ApiClient, text: string, clientKey: string = randomUUID()) {
  return client.post(API.chatMessages, { clientKey, text })
}

export async function readAll(client: ApiClient, after = 0): Promise<ChatMessage[]> {
  const { body } = await client.get(`${API.chatMessages}?after=${after}`)
  return body.messages
}

/** Waits until a message that fits is there; the newest first. */
export function waitForMessage(
  client: ApiClient,
  fits: (message: ChatMessage) => boolean,
  after = 0,
): Promise<ChatMessage> {
  return waitFor(async () => (await readAll(client, after)).findLast(fits))
}

/** Waits until everything that was said has been answered or marked. */
export function waitUntilHandled(house: House): Promise<boolean> {
  return waitFor(async () => (await house.ctx.db.message.count({ where: { handledAt: null } })) === 0)
}
