import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API } from '../../../../server/paths.ts'
import { anything, exactly } from './commands.ts'
import { checkWorld } from './invariants.ts'
import { newModel } from './model.ts'
import { RESIDENTS, STAFF_NAMES } from './people.ts'
import { readTalk } from './record.ts'
import { scenes } from './scenes.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/** A morning, just before lunch, the last minutes of a week, a Saturday night, the eve of the National Day. */
const MOMENTS = [
  '2026-11-20T10:00:00+08:00',
  '2026-11-23T11:50:00+08:00',
  '2026-11-20T16:50:00+08:00',
  '2026-11-21T23:00:00+08:00',
  '2026-09-30T16:40:00+08:00',
]

/** What both sides read at the end is what was said; whoever still waits stands on somebody's list. */
async function checkTheEnd(): Promise<void> {
  await world.work()
  await checkWorld(world)
  for (const resident of RESIDENTS) {
    const { lines, events } = await readTalk(world, resident)
    expect(lines.filter(({ handledAt }) => handledAt === null)).toEqual([])
    const shown = lines.filter(({ signal }) => !signal).map(({ seq, text }) => ({ seq, text }))
    const { body } = await world.person(resident).phone.get(`${API.chatMessages}?after=0`)
    expect(body.messages.map(({ seq, text }: { seq: number; text: string }) => ({ seq, text }))).toEqual(
      shown.slice(0, body.messages.length),
    )
    expect(body.messages.length).toBe(Math.min(shown.length, 200))
    const notes = events.flatMap(({ noteEnc, kind }) =>
      kind === 'note' && noteEnc ? [world.ctx.cipher.decrypt(noteEnc)] : [],
    )
    expect(notes.toSorted()).toEqual(
      world.noted.flatMap((one) => (one.resident === resident ? [one.text] : [])).toSorted(),
    )
    const open = await world.open(resident)
    if (!open) continue
    const lists = await Promise.all(STAFF_NAMES.map((name) => world.desk(name).get(API.deskHandoffs)))
    const rows = lists.flatMap(({ body }) => body.items as { id: string; fits: boolean; mine: boolean }[])
    expect(
      rows.some(({ id, fits, mine }) => id === open.id && (fits || mine)),
      'is on a list',
    ).toBe(true)
  }
}

const property = () =>
  fc.asyncProperty(
    fc.constantFrom(...MOMENTS),
    fc.constantFrom(...Object.keys(scenes)),
    fc.commands(anything, { maxCommands: 25, size: '+1' }),
    async (moment, scene, commands) => {
      await fc.asyncModelRun(async () => {
        const model = newModel()
        await world.begin(moment)
        for (const command of scenes[scene] ?? []) await command.run(model, world)
        return { model, real: world }
      }, commands)
      await checkTheEnd()
    },
  )

/** Shrinking ends in time for the report. */
const HOW = { numRuns: 12, interruptAfterTimeLimit: 60_000 }

it('whatever people do and whatever breaks: one owner, no word lost, nobody left alone (the same every time)', async () => {
  await fc.assert(property(), { ...HOW, seed: 330281 })
}, 180_000)

it('and another time: the seed stands in the report', async () => {
  await fc.assert(property(), HOW)
}, 180_000)

const { say, work, take, release, is, pass } = exactly
const villager = { staff: 'township', resident: 'villager' } as const

it.each([
  {
    name: 'a night of calls is over, and the promise for the morning is missed',
    at: '2026-11-21T23:00:00+08:00',
    steps: [say('villager', 'danger'), work(), pass(3 * 24 * 60, { present: false, lost: false })],
  },
  {
    name: 'danger is told to an owner who is away, minutes before the weekend',
    at: '2026-11-20T16:50:00+08:00',
    steps: [
      say('villager', 'ask'),
      work(),
      take(villager),
      is('township', 'away'),
      say('villager', 'danger'),
      work(),
      pass(11, { present: false, lost: false }),
    ],
  },
  {
    name: 'danger is told without a place: the county is called, and may write down what it knows',
    at: '2026-11-23T11:50:00+08:00',
    steps: [say('stranger', 'danger'), work(), exactly.note({ staff: 'county', resident: 'stranger' })],
  },
  {
    name: 'given back, and asked for again',
    at: '2026-11-20T10:00:00+08:00',
    steps: [
      say('villager', 'ask'),
      work(),
      take(villager),
      release(villager),
      work(),
      say('villager', 'ask'),
      work(),
      take(villager),
    ],
  },
])('$name', async ({ at, steps }) => {
  const model = newModel()
  await world.begin(at)
  for (const step of steps) await step.run(model, world)
  await checkTheEnd()
})
