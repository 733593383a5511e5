import { addStaff, currentTotp } from '../../../server/identity/service.ts'
import { API } from '../../../server/paths.ts'
import type { Ctx } from '../../../server/platform/context.ts'
import type { ApiClient } from '../../harness/app.ts'
import { at, type House, startHouse } from '../applications/house.ts'

export const YUYAO = '330281'
/** A street of Yuyao. */
export const LIZHOU = '330281003'
const PASSWORD = 'a long demo password'

/** Yuyao's standard is 1375 yuan a month in 2026; this makes it 1500 from December. */
export const RAISE = {
  key: 'dibao.standard',
  value: 18_000_00,
  validFrom: '2026-12-01',
  reviewBy: '2027-11-30',
  source: { title: '关于调整低保标准的通知', titleEn: 'Notice on the dibao standard', grade: 'A' },
  clause: '第一条',
  clauseEn: 'Art. 1',
}

/** The house with two people of one county bureau: one proposes, the other approves. */
export async function startPolicyHouse(start?: string) {
  const house = await startHouse(start)
  const proposer = await bureau(house, 'county-one')
  const approver = await bureau(house, 'county-two')
  return { ...house, proposer, approver }
}

export type PolicyHouse = Awaited<ReturnType<typeof startPolicyHouse>>

/** A member of a county bureau, signed in now. */
export async function bureau(house: House, username: string, regionCode = YUYAO): Promise<ApiClient> {
  const known = await house.ctx.db.staffUser.count({ where: { username } })
  if (!known)
    await addStaff(house.ctx, { username, name: '演示', password: PASSWORD, role: 'county', regionCode })
  house.clock.advance(31_000)
  const client = house.client()
  const totp = await currentTotp(house.ctx, username)
  const { status } = await client.post(API.staffSignIn, { username, password: PASSWORD, totp })
  if (status !== 200) throw new Error(`${username} could not sign in`)
  return client
}

/** What a family of one tells that has nothing and nobody. */
export const TOLD = {
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  groups: [],
  spending: [],
  needs: [],
  obligorFamilies: 0,
  hardNow: false,
  emergency: 'none',
  spendingJump: false,
  alreadyOn: 'none',
}

let running = 0

/** A family of one that has been decided on, with what it has told. */
export async function decidedFamily(
  ctx: Ctx,
  facts: { monthlyIncomeFen: number },
  more: { regionCode?: string; stage?: 'approved' | 'refused'; applicantId?: string } = {},
): Promise<string> {
  running += 1
  const now = ctx.clock.now()
  const applicantId = more.applicantId ?? (await person(ctx, running))
  const { id } = await ctx.db.application.create({
    data: {
      number: `SQ-test-${running}`,
      applicantId,
      regionCode: more.regionCode ?? LIZHOU,
      programmes: ['dibao'],
      stage: more.stage ?? 'refused',
      draftEnc: ctx.cipher.encryptJson({ step: 'promise', answers: { facts: { ...TOLD, ...facts } } }),
      createdAt: now,
      updatedAt: now,
      acceptedAt: now,
      closedAt: new Date(now.getTime() + running),
    },
  })
  return id
}

export async function person(ctx: Ctx, tail: number): Promise<string> {
  const now = ctx.clock.now()
  const idNumber = `33999919680312${String(tail).padStart(4, '0')}`
  const { id } = await ctx.db.person.create({
    data: {
      idHash: ctx.cipher.hash('id-number', idNumber),
      idNumberEnc: ctx.cipher.encrypt(idNumber),
      nameEnc: ctx.cipher.encrypt('王建国'),
      createdAt: now,
      updatedAt: now,
    },
  })
  return id
}

/** Proposes a change and returns its id. */
export async function propose(client: ApiClient, change: object = RAISE): Promise<string> {
  const { status, text, body } = await client.post(API.deskPolicyChanges, change)
  if (status !== 200) throw new Error(text)
  return body.id
}

/** Proposes, looks at what it does, and has the second person approve. */
export async function carry(house: PolicyHouse, change: object = RAISE): Promise<string> {
  const id = await propose(house.proposer, change)
  await house.proposer.post(at(API.deskPolicyPreview, id))
  await house.work()
  const { status, text } = await house.approver.post(at(API.deskPolicyApprove, id))
  if (status !== 200) throw new Error(text)
  return id
}
