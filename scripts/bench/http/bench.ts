import { buildApp } from '../../../server/app.ts'
import { API } from '../../../server/paths.ts'
import { openChats } from '../visitors.ts'
import { startFloor } from './floor.ts'
import { chatLine, load, type Score, type Shot } from './load.ts'
import { buildWorld } from './world.ts'

type Pair = { name: string; house: Shot; floor: Shot }

const pairs: Pair[] = [
  {
    name: 'read: who am I',
    house: { method: 'GET', path: API.me },
    floor: { method: 'GET', path: '/read' },
  },
  {
    name: 'write: a chat line',
    house: { method: 'POST', path: API.chatMessages, body: chatLine },
    floor: { method: 'POST', path: '/write', body: chatLine },
  },
]

/** Main-line read and write against bare Fastify with plain SQL, in turns in the same run, and their ratios. */
export async function httpBench(): Promise<void> {
  const world = await buildWorld()
  const app = await buildApp(world.runtime, { page: null })
  const houseUrl = await app.listen({ host: '127.0.0.1', port: 0 })
  const floor = await startFloor(world.databaseUrl, world.runtime.config.HASH_KEY)
  await openChats(houseUrl, world.visitors)
  for (const { name, house, floor: bare } of pairs) {
    const rounds: { house: Score; floor: Score }[] = []
    for (let round = 0; round < 3; round++) {
      rounds.push({
        floor: await load(floor.url, bare, world.visitors),
        house: await load(houseUrl, house, world.visitors),
      })
    }
    report(name, rounds)
  }
  await Promise.all([app.close(), floor.app.close()])
  await world.close()
}

function report(name: string, rounds: { house: Score; floor: Score }[]): void {
  const ratios = rounds.map(({ house, floor }) => floor.perSecond / house.perSecond)
  const line = (what: string, scores: Score[]) => {
    const best = scores.toSorted((a, b) => b.perSecond - a.perSecond)[0]
    if (!best) return
    const { perSecond, p50, p99, failed } = best
    console.log(`  ${what}  ${perSecond.toFixed(0)}/s  p50 ${p50} ms  p99 ${p99} ms  failed ${failed}`)
  }
  console.log(name)
  line(
    'floor',
    rounds.map((round) => round.floor),
  )
  line(
    'house',
    rounds.map((round) => round.house),
  )
  console.log(`  the floor is ${median(ratios).toFixed(2)} × the house (median of ${ratios.length} rounds)`)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
