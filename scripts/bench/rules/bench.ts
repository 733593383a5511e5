import { loadavg } from 'node:os'
import { whatWouldChange } from '../../../server/eligibility/engine/index.ts'
import { disagreement, type Entry, entryOf } from './agree.ts'
import { decideByHand } from './floor/floor.ts'
import { households } from './households.ts'
import { byJsonRules } from './json-rules.ts'
import { measure, type Row, type Score } from './measure.ts'
import { explainEvery, explainPart, settlePart } from './ours.ts'
import { byZen } from './zen.ts'

const FAMILIES = 10_000
const SEED = 20_261_121
const ROUNDS = 7

const FLOOR = 'floor: the five by hand'
const SETTLE = 'ours, verdicts only'
const EXPLAIN = 'ours, explained in full'
const JSON_RULES = 'json-rules-engine'
const ZEN = '@gorules/zen-engine'
const EVERY = 'ours, every programme explained'
const CHANGES = 'the same and what would change it'

const rows: readonly Row<Entry>[] = [
  { name: FLOOR, count: 60_000, run: ({ facts, pack }) => decideByHand(facts, pack) },
  { name: SETTLE, count: 60_000, run: ({ facts, pack }) => settlePart(facts, pack) },
  { name: EXPLAIN, count: 20_000, run: ({ facts, pack }) => explainPart(facts, pack) },
  { name: JSON_RULES, count: 300, run: ({ numbers }) => byJsonRules(numbers) },
  { name: ZEN, count: 300, run: ({ numbers }) => byZen(numbers) },
  { name: EVERY, count: 5_000, run: ({ facts, pack }) => explainEvery(facts, pack) },
  {
    name: CHANGES,
    count: 100,
    run: ({ facts, pack }) =>
      explainEvery(facts, pack).map(({ program }) => whatWouldChange(facts, pack, program)),
  },
]

/** Every verdict and sum of every family must be the same before any time means anything. */
async function mustAgree(entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const said = await disagreement(entry)
    if (said === null) continue
    console.error(`${said}\n${JSON.stringify(entry.facts, null, 2)}`)
    process.exit(1)
  }
}

function table(scores: readonly Score[]): void {
  for (const { name, micros, times } of scores) {
    const perSecond = Math.round(1_000_000 / micros).toLocaleString('en')
    console.log(
      `  ${name.padEnd(36)}${perSecond.padStart(10)}/s ${micros.toFixed(2).padStart(10)} µs ${times.toFixed(1).padStart(8)} × floor`,
    )
  }
}

function expectations(scores: readonly Score[]): void {
  const of = (name: string) => scores.find((score) => score.name === name) ?? { micros: 0, times: 0 }
  const slower = of(EXPLAIN).times
  const say = (what: string, value: number, unit: string, met: boolean) =>
    console.log(`  ${met ? 'met    ' : 'NOT MET'}  ${what}: ${value.toFixed(1)} ${unit}`)
  console.log('expected')
  say('verdicts within 3 × floor', of(SETTLE).times, '×', of(SETTLE).times <= 3)
  say('explained within 8 × floor', slower, '×', slower <= 8)
  for (const name of [JSON_RULES, ZEN]) {
    const faster = of(name).times / of(SETTLE).times
    say(`verdicts at least 100 × ${name}`, faster, '×', faster >= 100)
  }
  say('every programme explained under 50 µs', of(EVERY).micros, 'µs', of(EVERY).micros < 50)
}

/** Five ways of deciding the same families, in turns in one thread; then ours with every programme. */
export async function rulesBench(): Promise<void> {
  const entries = households(FAMILIES, SEED).map(entryOf)
  await mustAgree(entries)
  const load = loadavg().map((one) => one.toFixed(1))
  console.log(`rules: ${FAMILIES} families agree on every verdict and sum; load average ${load.join(' ')}`)
  const scores = await measure(rows, entries, ROUNDS)
  table(scores)
  expectations(scores)
}
