import type { Ctx } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { isLost, retrying } from '../retrying.ts'
import { type AtOnce, claimAtOnce, type Wanted } from './claim-at-once.ts'

/** Claims that one statement takes at most. */
const MOST = 200
/** So many statements run at once; those for one wish come one after the other, as they would wait for its lock anyway. */
const LANES = 6

/** The answer to one claim. */
export type Claimed = AtOnce & { outcome: Exclude<AtOnce['outcome'], 'again'> }

type Waiting = Wanted & {
  ctx: Ctx
  resolve(answer: Claimed | Promise<Claimed>): void
  reject(error: unknown): void
}
type Line = { waiting: Waiting[]; running: boolean }

/** Of each database of this process those who are about to claim; nothing that would be missed after a crash. */
const lines = new WeakMap<Database, readonly Line[]>()

/**
 * One claim. Whoever comes while a statement is under way goes with the next one, together with all others who came meanwhile: a
 * claim that is alone waits for nobody, and a thousand at once are some ten statements. Inside an open transaction it
 * goes by itself.
 */
export async function claimTogether(ctx: Ctx, wanted: Wanted): Promise<Claimed> {
  if (ctx.db !== ctx.database) return claimAlone(ctx, wanted)
  const line = laneOf(ctx.database, wanted.wishId)
  return new Promise((resolve, reject) => {
    line.waiting.push({ ...wanted, ctx, resolve, reject })
    if (!line.running) void run(line)
  })
}

function laneOf(database: Database, wishId: string): Line {
  const lanes = lines.get(database) ?? Array.from({ length: LANES }, () => ({ waiting: [], running: false }))
  lines.set(database, lanes)
  const lane = lanes[Number.parseInt(wishId.slice(-4), 16) % LANES]
  if (!lane) throw new Error('an id of a wish is hexadecimal')
  return lane
}

async function run(line: Line): Promise<void> {
  line.running = true
  // Whoever claims in this very moment comes along.
  await Promise.resolve()
  while (line.waiting.length > 0) await take(nextOf(line))
  line.running = false
}

/** The first of the line, nobody twice: what one person claims comes one after the other. */
function nextOf(line: Line): Waiting[] {
  const persons = new Set<string>()
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  for (const one of line.waiting)
    if (batch.length < MOST && !persons.has(one.personId)) {
      persons.add(one.personId)
      batch.push(one)
    } else rest.push(one)
  line.waiting = rest
  return batch
}

async function take(batch: readonly Waiting[]): Promise<void> {
  const ctx = batch[0]?.ctx
  if (!ctx) return
  try {
    const answers = await claimAtOnce(ctx, batch)
    batch.forEach((one, at) => {
      const answer = answers[at]
      if (!answer) one.reject(new Error('a claim without an answer'))
      else one.resolve(isFinal(answer) ? answer : claimAlone(one.ctx, one))
    })
  } catch (err) {
    // One of them met somebody of another process, or asks for what cannot be: each for itself finds out.
    ctx.log.debug({ err }, 'claims were not taken together')
    await Promise.all(batch.map((one) => claimAlone(one.ctx, one).then(one.resolve, one.reject)))
  }
}

/** Somebody moved the claim while the statement waited for them. */
class Moved extends Error {}

const isFinal = (answer: AtOnce): answer is Claimed => answer.outcome !== 'again'

function claimAlone(ctx: Ctx, wanted: Wanted): Promise<Claimed> {
  const again = (error: unknown) => error instanceof Moved || isLost(error)
  return retrying(ctx, again, async () => {
    const [answer] = await claimAtOnce(ctx, [wanted])
    if (!answer) throw new Error('a claim without an answer')
    if (!isFinal(answer)) throw new Moved('read again')
    return answer
  })
}
