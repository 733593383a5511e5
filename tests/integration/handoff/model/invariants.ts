import { expect } from 'vitest'
import type { Handoff } from '../../../../server/generated/prisma/client.ts'
import type { Model } from './model.ts'
import { RESIDENTS, type ResidentName, STAFF_NAMES } from './people.ts'
import { checkPromises } from './promises.ts'
import { ownersOf, readTalk, type TalkRecord } from './record.ts'
import type { World } from './world.ts'

/** What must hold after every step. */
export async function checkWorld(world: World): Promise<void> {
  for (const resident of RESIDENTS) {
    const talk = await readTalk(world, resident)
    nothingLost(world, resident, talk)
    oneOwner(world, talk)
    await checkPromises(world, resident, talk)
  }
}

/** Every word that was accepted stands in the talk, once, in the order in which it was said, and no other word. */
function nothingLost(world: World, resident: ResidentName, { lines, lastSeq }: TalkRecord): void {
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, at) => at + 1))
  expect(lastSeq).toBe(lines.length)
  for (const { author, accepted } of [
    { author: 'resident', accepted: world.said },
    { author: 'person', accepted: world.replied },
  ]) {
    const sent = accepted.filter((one) => one.resident === resident)
    const keys = lines.filter((line) => line.author === author).map(({ clientKey }) => keyOf(clientKey))
    expect(keys.toSorted(), `words of ${author}`).toEqual(sent.map(({ key }) => key).toSorted())
    const steps = keys.map((key) => sent.find((one) => one.key === key)?.step ?? 0)
    expect(steps, `order of ${author}`).toEqual(steps.toSorted((a, b) => a - b))
  }
  const open = lines.filter(({ text, author }) => author === 'person' && /[{}]/.test(text))
  expect(open, 'nothing goes out with a gap').toEqual([])
}

/** Staff's keys stand behind `desk:<staff>:`. */
const keyOf = (clientKey: string | null) => clientKey?.split(':').at(-1) ?? ''

/** At most one owner, only who owns it replies, and the bot says nothing meanwhile. */
function oneOwner({ staffIds }: World, talk: TalkRecord): void {
  const owners = ownersOf(talk)
  for (const line of talk.lines) {
    const owner = owners.get(line.seq)
    if (line.author === 'person') expect(line.clientKey, 'replies of the owner').toContain(`desk:${owner}:`)
    if (line.author === 'bot') expect(owner, `line ${line.seq}: the bot is silent while owned`).toBeNull()
  }
  const open = talk.handoffs.filter(({ closedAt }) => closedAt === null)
  expect(open.length, 'open hand-overs').toBeLessThanOrEqual(1)
  const owner = open[0]?.staffId ?? null
  expect(talk.owner).toBe(owner ? 'person' : 'bot')
  expect(owners.get(talk.lastSeq) ?? null, 'the owner, as the talk tells it').toBe(owner)
  if (owner) expect(Object.values(staffIds)).toContain(owner)
}

/** Nobody but the house and its clock did anything: the model and the tables must agree. */
export async function agrees(world: World, model: Model): Promise<void> {
  for (const resident of RESIDENTS) {
    const row = await world.open(resident)
    expect(row && asModel(world, row), `the talk of the ${resident}`).toEqual(model.talks[resident].open)
  }
  expect(await presences(world)).toEqual(model.presence)
}

/** After what has no order, or after time: the model learns how it came out. */
export async function learn(world: World, model: Model, done: { turns: boolean }): Promise<void> {
  for (const resident of RESIDENTS) {
    const row = await world.open(resident)
    const talk = model.talks[resident]
    talk.open = row && asModel(world, row)
    talk.before ||= row !== null
    if (done.turns) talk.pending = []
  }
  model.presence = await presences(world)
}

const asModel = ({ staffIds }: World, row: Handoff) => ({
  owner: STAFF_NAMES.find((name) => staffIds[name] === row.staffId) ?? null,
  urgent: row.urgency === 'urgent',
  placed: row.regionCode !== '',
})

async function presences({ ctx, staffIds }: World): Promise<Model['presence']> {
  const rows = await ctx.db.staffPresence.findMany()
  const of = (id: string) =>
    (rows.find(({ staffId }) => staffId === id)?.state ?? 'off') as 'on' | 'away' | 'off'
  const { village, township, colleague, county } = staffIds
  return { village: of(village), township: of(township), colleague: of(colleague), county: of(county) }
}
