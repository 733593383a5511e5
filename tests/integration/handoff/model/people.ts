import { randomUUID } from 'node:crypto'
import { addStaff } from '../../../../server/identity/service.ts'
import { API } from '../../../../server/paths.ts'
import type { Ctx } from '../../../../server/platform/context.ts'
import { createSession, type SessionOwner } from '../../../../server/platform/sessions.ts'
import { ApiClient } from '../../../harness/app.ts'

export const VILLAGE = '330281001001'

/** The ladder of one village; the county alone may serve whoever does not tell where they live. */
export const STAFF = {
  village: ['village', VILLAGE],
  township: ['township', '330281001'],
  colleague: ['township', '330281001'],
  county: ['county', '330281'],
} as const
export type StaffName = keyof typeof STAFF
export const STAFF_NAMES = Object.keys(STAFF) as StaffName[]

/** One who is known to live in the village, and one whose place nobody knows. */
export const RESIDENTS = ['villager', 'stranger'] as const
export type ResidentName = (typeof RESIDENTS)[number]

export type Person = { personId: string; conversationId: string; phone: ApiClient }

/** The four of the ladder, whom every run shares. */
export async function addLadder(ctx: Ctx): Promise<Record<StaffName, string>> {
  await ctx.db.region.createMany({
    data: ['330281', '330281001', VILLAGE].map((code, at) => ({ code, name: `place ${at}`, level: at + 3 })),
  })
  const add = async (name: StaffName) => {
    const [role, regionCode] = STAFF[name]
    const password = 'a long enough password'
    const username = `${name}-of-the-model`
    return (await addStaff(ctx, { username, name, phone: '17000001234', password, role, regionCode })).staffId
  }
  return {
    village: await add('village'),
    township: await add('township'),
    colleague: await add('colleague'),
    county: await add('county'),
  }
}

/** A browser in which these people are signed in. */
export async function signIn(ctx: Ctx, url: string, owner: SessionOwner): Promise<ApiClient> {
  const { token } = await createSession(ctx, { ...owner, ttlMs: 90 * 24 * 60 * 60_000 })
  const browser = new ApiClient(url)
  browser.cookies.set('zf_session', token)
  return browser
}

/** Somebody who has opened the chat and has said nothing yet. */
export async function addResident(ctx: Ctx, url: string, name: ResidentName): Promise<Person> {
  const now = ctx.clock.now()
  const { id: personId } = await ctx.db.person.create({
    data: {
      idHash: ctx.cipher.hash('test', randomUUID()),
      idNumberEnc: ctx.cipher.encrypt('339999195603010014'),
      nameEnc: ctx.cipher.encrypt('王建国'),
      createdAt: now,
      updatedAt: now,
    },
  })
  if (name === 'villager')
    await ctx.db.application.create({
      data: {
        number: randomUUID(),
        applicantId: personId,
        regionCode: VILLAGE,
        programmes: [],
        createdAt: now,
        updatedAt: now,
      },
    })
  const phone = await signIn(ctx, url, { kind: 'resident', personId })
  await phone.post(API.chat)
  const { id } = await ctx.db.conversation.findFirstOrThrow({ where: { personId } })
  return { personId, conversationId: id, phone }
}
