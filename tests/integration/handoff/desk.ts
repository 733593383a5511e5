import { randomUUID } from 'node:crypto'
import type { HandoffPack, HandoffRow } from '../../../server/conversations/contract.ts'
import { requestHandoff } from '../../../server/conversations/service.ts'
import { addStaff } from '../../../server/identity/service.ts'
import { jobs } from '../../../server/jobs.ts'
import { API, fill } from '../../../server/paths.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import type { StaffRole } from '../../../server/platform/context.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { type ApiClient, startTestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'

/** Friday, 20 November 2026, 10:00 in China: the desk is open. */
export const OPEN_AT = '2026-11-20T10:00:00+08:00'
export const VILLAGE = '330281001001'

export type Staff = { id: string; client: ApiClient }
export type Asked = { id: string; conversationId: string; personId: string; phone: ApiClient }

/** A house without workers: what is due is done when a test says so, by the clock of the house. */
export async function startDesk() {
  const clock = fakeClock(OPEN_AT)
  const server = await startTestServer({ clock })
  const ctx = systemCtx(server.runtime, 'test')
  const day = 30 * 24 * 60 * 60 * 1000

  async function client(owner: { kind: 'resident'; personId: string } | { kind: 'staff'; staffId: string }) {
    const { token } = await createSession(ctx, { ...owner, ttlMs: day })
    const browser = server.client()
    browser.cookies.set('zf_session', token)
    return browser
  }

  await ctx.db.region.createMany({
    data: ['330281', '330281001', VILLAGE].map((code, at) => ({ code, name: `place ${at}`, level: at + 3 })),
  })

  return {
    ...server,
    clock,
    ctx,
    /** Does all that is due now. */
    work: () => drain(server.runtime, jobs),
    /** Moves the clock and does what became due on the way, at its time. */
    async pass(minutes: number): Promise<void> {
      for (let passed = 0; passed < minutes; passed += 1) {
        clock.advance(60_000)
        await drain(server.runtime, jobs)
      }
    },
    async staff(
      role: StaffRole,
      regionCode: string,
      more: { skills?: string[]; on?: boolean } = {},
    ): Promise<Staff> {
      const { staffId } = await addStaff(ctx, {
        username: `staff-${randomUUID().slice(0, 8)}`,
        name: `${role} 陈明`,
        phone: '17000001234',
        password: 'a long enough password',
        role,
        regionCode,
      })
      if (more.skills)
        await ctx.db.staffUser.update({ where: { id: staffId }, data: { skills: more.skills } })
      const staff = { id: staffId, client: await client({ kind: 'staff', staffId }) }
      if (more.on) await staff.client.post(API.deskPresence, { state: 'on' })
      return staff
    },
    /** A resident with an open talk who has asked for a person. */
    async asked(
      more: { regionCode?: string; urgency?: 'normal' | 'urgent'; topics?: string[] } = {},
    ): Promise<Asked> {
      const now = clock.now()
      const { id: personId } = await ctx.db.person.create({
        data: {
          idHash: ctx.cipher.hash('test', randomUUID()),
          idNumberEnc: ctx.cipher.encrypt('339999195603010014'),
          nameEnc: ctx.cipher.encrypt('王建国'),
          createdAt: now,
          updatedAt: now,
        },
      })
      const phone = await client({ kind: 'resident', personId })
      await phone.post(API.chat)
      const { id: conversationId } = await ctx.db.conversation.findFirstOrThrow({ where: { personId } })
      const { id } = await requestHandoff(ctx, {
        conversationId,
        reason: more.urgency === 'urgent' ? 'emergency' : 'asked',
        urgency: more.urgency ?? 'normal',
        regionCode: more.regionCode ?? VILLAGE,
        topics: more.topics ?? [],
      })
      await drain(server.runtime, jobs)
      return { id, conversationId, personId, phone }
    },
    /** Nobody waits, nobody is there, nobody was told anything. */
    async empty(): Promise<void> {
      const closed = { state: 'closed', closedAt: clock.now() }
      await ctx.db.handoff.updateMany({ where: { closedAt: null }, data: closed })
      await ctx.db.scheduledTask.deleteMany()
      await ctx.db.staffPresence.deleteMany()
      await ctx.db.onCall.deleteMany()
      await ctx.db.delivery.deleteMany()
      await ctx.db.notification.deleteMany()
      clock.set(OPEN_AT)
    },
    row: (id: string) => ctx.db.handoff.findUniqueOrThrow({ where: { id } }),
    /** Kinds of what this member of staff was told, the newest last. */
    async told(staff: Staff): Promise<string[]> {
      const rows = await ctx.db.notification.findMany({
        where: { staffId: staff.id },
        orderBy: { id: 'asc' },
        select: { kind: true },
      })
      return rows.map(({ kind }) => kind)
    },
    /** How many SMS about hand-overs went to them. */
    rang: (staff: Staff) =>
      ctx.db.delivery.count({ where: { channel: 'sms', notification: { staffId: staff.id } } }),
    /** What stands between the words of a talk. */
    async markers({ phone }: Asked): Promise<string[]> {
      const { body } = await phone.get(`${API.chatMessages}?after=0`)
      return (body.messages as { marker?: string }[]).flatMap(({ marker }) => marker ?? [])
    },
  }
}

export type Desk = Awaited<ReturnType<typeof startDesk>>

export const take = ({ client }: Staff, id: string) => client.post(fill(API.deskHandoffTake, { id }))
export const reply = ({ client }: Staff, id: string, text: string, values: Record<string, string> = {}) =>
  client.post(fill(API.deskHandoffReply, { id }), { clientKey: randomUUID(), text, values })
export const close = ({ client }: Staff, id: string, summary?: string) =>
  client.post(fill(API.deskHandoffClose, { id }), summary ? { summary } : {})
export const say = (phone: ApiClient, text: string) =>
  phone.post(API.chatMessages, { clientKey: randomUUID(), text })
export const pack = async ({ client }: Staff, id: string): Promise<HandoffPack> =>
  (await client.get(fill(API.deskHandoff, { id }))).body
export const list = async ({ client }: Staff): Promise<HandoffRow[]> =>
  (await client.get(API.deskHandoffs)).body.items
