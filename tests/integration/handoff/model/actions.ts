import { randomUUID } from 'node:crypto'
import { API, fill } from '../../../../server/paths.ts'
import type { Answer } from '../../../harness/api-client.ts'
import type { ResidentName, StaffName } from './people.ts'
import type { World } from './world.ts'

/** What residents say, and what the bot takes it for. */
export const WORDS = { hello: '你好', ask: '人工', danger: '我不想活了' } as const
export type Said = keyof typeof WORDS

/** What staff say: words, a ready reply that the server fills in, and one that nobody has filled in. */
export const REPLIES = {
  plain: '您好，我是工作人员',
  ready: '{称呼}，您好',
  open: '请{什么时候}来窗口',
} as const
export type Reply = keyof typeof REPLIES

/** One request: sent again it is the same one, as a client sends it that did not get an answer. */
export type Request = {
  /** Who does what, for the report. */
  name: string
  resident: ResidentName | null
  send(): Promise<Answer>
  /** Whoever sent it knows that it was taken. */
  taken(): void
}

const taken = (): void => {}

export function say(world: World, resident: ResidentName, said: Said): Request {
  const key = randomUUID()
  const text = WORDS[said]
  return {
    name: `${resident} says ${said}`,
    resident,
    send: () => world.person(resident).phone.post(API.chatMessages, { clientKey: key, text }),
    taken: () => void world.said.push({ step: world.step, resident, key, text }),
  }
}

/** The hand-over a member of staff has in front of them: the newest of this resident; a made-up one before that. */
async function idOf(world: World, resident: ResidentName): Promise<string> {
  const { conversationId } = world.person(resident)
  const row = await world.ctx.db.handoff.findFirst({
    where: { conversationId },
    orderBy: { askedAt: 'desc' },
  })
  const open = await world.open(resident)
  return open?.id ?? row?.id ?? randomUUID()
}

type AtDesk = { world: World; staff: StaffName; resident: ResidentName }

function atDesk({ world, staff, resident }: AtDesk, what: string, path: string, body: () => object): Request {
  let id: string | undefined
  return {
    name: `${staff} ${what} ${resident}`,
    resident,
    send: async () => {
      id ??= await idOf(world, resident)
      return world.desk(staff).post(fill(path, { id }), body())
    },
    taken,
  }
}

export const take = (at: AtDesk): Request => atDesk(at, 'takes', API.deskHandoffTake, () => ({}))

export const release = (at: AtDesk, summary: boolean): Request =>
  atDesk(at, 'releases', API.deskHandoffClose, () => (summary ? { summary: '下周带户口本来窗口' } : {}))

export const transfer = (at: AtDesk, to: StaffName | 'desk'): Request =>
  atDesk(at, `passes to ${to}`, API.deskHandoffTransfer, () => ({
    to: to === 'desk' ? { level: 'county' } : { staffId: at.world.staffIds[to] },
    note: '她家里刚办过丧事',
  }))

export function reply(at: AtDesk, kind: Reply): Request {
  const key = randomUUID()
  const { world, staff, resident } = at
  const text = REPLIES[kind]
  return {
    ...atDesk(at, `replies (${kind}) to`, API.deskHandoffReply, () => ({ clientKey: key, text })),
    taken: () => void world.replied.push({ step: world.step, resident, key, text, staff }),
  }
}

export function note(at: AtDesk): Request {
  const key = randomUUID()
  const text = `备注 ${key}`
  return {
    ...atDesk(at, 'notes about', API.deskHandoffNotes, () => ({ clientKey: key, text })),
    taken: () => void at.world.noted.push({ resident: at.resident, text }),
  }
}

export const presence = (world: World, staff: StaffName, state: 'on' | 'away' | 'off'): Request => ({
  name: `${staff} is ${state}`,
  resident: null,
  send: () => world.desk(staff).post(API.deskPresence, { state }),
  taken,
})
