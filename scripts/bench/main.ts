import { chatBench } from './chat/bench.ts'
import { claimsBench } from './claims/bench.ts'
import { httpBench } from './http/bench.ts'
import { rulesBench } from './rules/bench.ts'

/** One bench a room, by name: `npm run bench -- http`. */
const benches: Record<string, () => Promise<void>> = {
  http: httpBench,
  rules: rulesBench,
  chat: chatBench,
  claims: claimsBench,
}

// Options of a bench (`--seconds=5`) are read by the bench.
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length) {
  console.error(`There is no bench "${unknown.join(', ')}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const name of asked.length ? asked : Object.keys(benches)) await benches[name]?.()
process.exit(0)
