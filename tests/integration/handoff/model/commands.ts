import fc from 'fast-check'
import { expect } from 'vitest'
import type { Answer } from '../../../harness/api-client.ts'
import type { Reply, Request, Said } from './actions.ts'
import * as actions from './actions.ts'
import { cutOff, PLACES, type Place } from './crash.ts'
import { agrees, checkWorld, learn } from './invariants.ts'
import { comes, expected, goes, type Model, turns } from './model.ts'
import { RESIDENTS, type ResidentName, STAFF_NAMES, type StaffName } from './people.ts'
import type { World } from './world.ts'

type Command = fc.AsyncCommand<Model, World>
/** What somebody does, and what must come of it when nobody else does anything meanwhile. */
type Act = {
  name: string
  request(world: World): Request
  status(model: Model): number
  /** What it changes when it is accepted. */
  apply(model: Model): void
}

const isServerFault = ({ status }: Answer) => status >= 500
const MOST_TRIES = 4

/** Sends it as a careful client does: again, the same, when the server fell over. */
async function send(request: Request, first: () => Promise<Answer> = request.send): Promise<Answer> {
  let answer = await first()
  for (let tries = 1; isServerFault(answer) && tries < MOST_TRIES && first !== request.send; tries += 1)
    answer = await request.send()
  if (answer.status === 200) request.taken()
  return answer
}

class Command_ implements Command {
  constructor(
    private readonly name: string,
    private readonly work: (model: Model, world: World) => Promise<void>,
  ) {}
  check = () => true
  async run(model: Model, world: World): Promise<void> {
    world.step += 1
    await this.work(model, world)
    await checkWorld(world)
    await agrees(world, model)
  }
  toString = () => this.name
}

const command = (name: string, work: (model: Model, world: World) => Promise<void>): Command =>
  new Command_(name, work)

/** One thing, alone; `how` it goes wrong on the way must change nothing. */
function alone({ name, act: settle }: Plan, how: 'once' | 'twice' | Place): Command {
  return command(how === 'once' ? name : `${name} (${how})`, async (model, world) => {
    const act = settle(model)
    const request = act.request(world)
    const status = act.status(model)
    const first = how === 'once' || how === 'twice' ? request.send : () => cutOff(world, how, request.send)
    const answer = await send(request, first)
    expect(answer.status, `${act.name}: ${answer.text.slice(0, 200)}`).toBe(status)
    if (answer.status === 200) act.apply(model)
    if (how !== 'twice') return
    const again = await request.send()
    expect(isServerFault(again), `${act.name} again: ${again.status}`).toBe(false)
  })
}

/** Things at once: each in some order; the server falls over for none of them. */
function together(plans: readonly Plan[], withWork: boolean): Command {
  const names = [...plans.map(({ name }) => name), ...(withWork ? ['the jobs'] : [])]
  return command(`at once: ${names.join(' | ')}`, async (model, world) => {
    const acts = plans.map(({ act }) => act(model))
    const requests = acts.map((act) => act.request(world))
    const [answers] = await Promise.all([
      Promise.all(requests.map((request) => send(request))),
      withWork ? world.work() : undefined,
    ])
    for (const [at, answer] of answers.entries())
      expect(isServerFault(answer), `${acts[at]?.name}: ${answer.status} ${answer.text.slice(0, 200)}`).toBe(
        false,
      )
    await world.work()
    await learn(world, model, { turns: true })
  })
}

const says = (resident: ResidentName, said: Said): Act => ({
  name: `${resident}.say(${said})`,
  request: (world) => actions.say(world, resident, said),
  status: () => 200,
  apply: (model) => void model.talks[resident].pending.push(said),
})

type Pair = { staff: StaffName; resident: ResidentName }

const takes = ({ staff, resident }: Pair): Act => ({
  name: `${staff}.take(${resident})`,
  request: (world) => actions.take({ world, staff, resident }),
  status: (model) => expected(model, 'take', { staff, resident }),
  apply: (model) => {
    const { open } = model.talks[resident]
    if (open) open.owner = staff
    comes(model, staff)
  },
})

const replies = ({ staff, resident }: Pair, kind: Reply): Act => ({
  name: `${staff}.reply(${resident}, ${kind})`,
  request: (world) => actions.reply({ world, staff, resident }, kind),
  status: (model) => {
    const status = expected(model, 'reply', { staff, resident })
    return status === 200 && kind === 'open' ? 400 : status
  },
  apply: (model) => comes(model, staff),
})

const releases = ({ staff, resident }: Pair, summary: boolean): Act => ({
  name: `${staff}.release(${resident})`,
  request: (world) => actions.release({ world, staff, resident }, summary),
  status: (model) => expected(model, 'release', { staff, resident }),
  apply: (model) => {
    model.talks[resident].open = null
  },
})

const passes = ({ staff, resident }: Pair, to: StaffName | 'desk'): Act => ({
  name: `${staff}.transfer(${resident}, ${to})`,
  request: (world) => actions.transfer({ world, staff, resident }, to),
  status: (model) =>
    to === 'desk'
      ? expected(model, 'desk', { staff, resident })
      : expected(model, 'transfer', { staff, resident, to }),
  apply: (model) => {
    const { open } = model.talks[resident]
    if (open) open.owner = to === 'desk' ? null : to
  },
})

const notes = ({ staff, resident }: Pair): Act => ({
  name: `${staff}.note(${resident})`,
  request: (world) => actions.note({ world, staff, resident }),
  status: (model) => {
    const status = expected(model, 'take', { staff, resident })
    // Of an unknown place nobody notes anything before they own it.
    const { open } = model.talks[resident]
    if (status !== 404 && open && !open.placed && open.owner !== staff) return 404
    return status === 409 ? 200 : status
  },
  apply: () => {},
})

const presents = (staff: StaffName, state: 'on' | 'away' | 'off'): Act => ({
  name: `${staff}.is(${state})`,
  request: (world) => actions.presence(world, staff, state),
  status: () => 200,
  apply: (model) => {
    if (state === 'off') goes(model, staff)
    else model.presence[staff] = state
  },
})

const work = (how: 'once' | 'twice' | Place): Command =>
  command(how === 'once' ? 'work' : `work (${how})`, async (model, world) => {
    if (how === 'once' || how === 'twice') await world.work({ twice: how === 'twice' })
    else {
      // A relay that died takes nothing; whoever comes next does.
      await cutOff(world, how, world.work).catch(() => {})
      await world.work()
    }
    turns(model)
  })

const lose = (): Command =>
  command('Redis is emptied', async (_, world) => {
    await world.lose()
    await world.flushRedis()
  })

const pass = (minutes: number, how: { present: boolean; lost: boolean }): Command =>
  command(
    `${minutes} minutes${how.present ? '' : ', nobody there'}${how.lost ? ', Redis down' : ''}`,
    async (model, world) => {
      await world.pass(minutes, how)
      await learn(world, model, { turns: true })
    },
  )

/** Who acts is settled when they act: most of what one does at a desk is done by whoever owns the talk then. */
type Plan = { name: string; act(model: Model): Act }
type Who = { staff: StaffName | 'owner'; resident: ResidentName }

const plan = (act: Act): Plan => ({ name: act.name, act: () => act })

function by({ staff, resident }: Who, build: (pair: Pair) => Act): Plan {
  if (staff !== 'owner') return plan(build({ staff, resident }))
  const act = (model: Model) => build({ staff: model.talks[resident].open?.owner ?? 'county', resident })
  return { name: build({ staff: 'county', resident }).name.replace('county', 'owner'), act }
}

const resident = fc.constantFrom(...RESIDENTS, 'villager' as const)
const anybody = fc.record({ staff: fc.constantFrom(...STAFF_NAMES, 'county' as const), resident })
const mostlyOwner = fc.record({
  staff: fc.constantFrom('owner' as const, 'owner' as const, 'owner' as const, ...STAFF_NAMES),
  resident,
})
const said = fc.constantFrom<Said>('hello', 'ask', 'ask', 'danger')
const words = fc.constantFrom<Reply>('plain', 'plain', 'ready', 'open')
const target = fc.constantFrom<StaffName | 'desk'>(...STAFF_NAMES, 'desk')
const state = fc.constantFrom('on' as const, 'away' as const, 'off' as const)
const staff = fc.constantFrom(...STAFF_NAMES)

const plans: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(resident, said).map((x) => plan(says(...x))) },
  { weight: 4, arbitrary: anybody.map((who) => by(who, takes)) },
  {
    weight: 4,
    arbitrary: fc.tuple(mostlyOwner, words).map(([who, kind]) => by(who, (pair) => replies(pair, kind))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(mostlyOwner, fc.boolean())
      .map(([who, sum]) => by(who, (pair) => releases(pair, sum))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(mostlyOwner, target).map(([who, to]) => by(who, (pair) => passes(pair, to))),
  },
  { weight: 1, arbitrary: anybody.map((who) => by(who, notes)) },
  { weight: 2, arbitrary: fc.tuple(staff, state).map((x) => plan(presents(...x))) },
)
const how = fc.constantFrom<'once' | 'twice' | Place>('once', 'once', 'once', 'once', 'twice', ...PLACES)

/** Minutes that matter: within a promise, past one, a lunch, a night, a weekend, a week of holidays. */
const MINUTES = [1, 4, 11, 25, 35, 120, 15 * 60, 3 * 24 * 60, 9 * 24 * 60]

/** What anybody may do, and what may happen to the house. */
export const anything: fc.Arbitrary<Command>[] = [
  fc.tuple(plans, how).map((x) => alone(...x)),
  fc.tuple(plans, how).map((x) => alone(...x)),
  fc.tuple(plans, how).map((x) => alone(...x)),
  how.map(work),
  how.map(work),
  fc.tuple(fc.array(plans, { minLength: 2, maxLength: 3 }), fc.boolean()).map((x) => together(...x)),
  fc
    .tuple(fc.constantFrom(...MINUTES), fc.record({ present: fc.boolean(), lost: fc.boolean() }))
    .map((x) => pass(...x)),
  fc.constant(null).map(lose),
]

/** The same without luck: for what happened once. */
export const exactly = {
  say: (...x: Parameters<typeof says>) => alone(plan(says(...x)), 'once'),
  take: (pair: Pair) => alone(plan(takes(pair)), 'once'),
  reply: (pair: Pair) => alone(plan(replies(pair, 'plain')), 'once'),
  release: (pair: Pair) => alone(plan(releases(pair, true)), 'once'),
  note: (pair: Pair) => alone(plan(notes(pair)), 'once'),
  is: (...x: Parameters<typeof presents>) => alone(plan(presents(...x)), 'once'),
  work: () => work('once'),
  pass,
}
