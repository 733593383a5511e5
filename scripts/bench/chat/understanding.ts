import { getReady } from '../../../bot/get-ready.ts'
import { understand } from '../../../bot/understanding/understand.ts'
import { LINES } from './data/lines.ts'

const ROUNDS = 300

/** Understanding alone, in microseconds of CPU a message. */
export function understandingMicros(): number {
  getReady()
  const read = () => {
    for (const line of LINES) understand(line)
  }
  for (let round = 0; round < ROUNDS; round += 1) read()
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round += 1) read()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / (ROUNDS * LINES.length)
}
