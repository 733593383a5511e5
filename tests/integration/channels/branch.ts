import { randomUUID } from 'node:crypto'
import { API } from '../../../server/paths.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { TOWNSHIP } from '../wishes/house.ts'
import { type House, text } from './house.ts'

/** A branch with its people and its groups, as an outsider sees them: by what is said there and read there. */
export async function aBranch(house: House, name = '郭相桥村党支部', regionCode = TOWNSHIP) {
  const { db } = house.ctx
  const branch = await db.branch.create({ data: { name, regionCode, createdAt: house.clock.now() } })

  /** Somebody whose account is bound, and who helps in the branch. */
  async function helper(name: string, role: 'member' | 'secretary' | 'none' = 'member') {
    const personId = await house.person(name)
    const userId = randomUUID()
    const now = house.clock.now()
    await db.person.update({ where: { id: personId }, data: { realNameState: 'confirmed' } })
    if (role !== 'none')
      await db.volunteer.create({
        data: {
          personId,
          branchId: branch.id,
          regionCode,
          role,
          state: 'active',
          askedAt: now,
          decidedAt: now,
        },
      })
    const phone = await house.asPerson(house.client(), personId)
    await house.says(userId, `绑定${(await phone.post(API.myChatAccountCode)).body.code}`)
    await house.reads(userId, '绑定好了')
    return { personId, userId, name, phone }
  }

  const inGroup = (groupId: string, userId: string | undefined, words: string, mentioned = false) =>
    text({ kind: 'group', groupId, ...(userId ? { userId } : {}) }, words, { mentioned })
  const says = (groupId: string, userId: string | undefined, words: string) =>
    house.post([inGroup(groupId, userId, words)])
  const said = (groupId: string) =>
    house.system.calls.flatMap(({ to, message }) =>
      to.kind === 'group' && to.groupId === groupId ? [message.text] : [],
    )
  const toAll = (groupId: string, words: string) =>
    waitFor(() => said(groupId).find((one) => one.includes(words)), 20_000)
  const code = async ({ phone }: Awaited<ReturnType<typeof helper>>): Promise<string> =>
    (await phone.post(API.volunteerBranchGroupCode)).body.code

  /** A group that its secretary has linked. */
  async function linkedGroup() {
    const groupId = randomUUID()
    const secretary = await helper('陈书记', 'secretary')
    await says(groupId, secretary.userId, `绑定 ${await code(secretary)}`)
    await toAll(groupId, '连上支部')
    return { groupId, secretary }
  }

  return { id: branch.id, helper, inGroup, says, said, toAll, code, linkedGroup }
}
