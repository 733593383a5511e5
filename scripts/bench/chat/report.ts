import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../server/platform/project-root.ts'
import { replaceBlock } from '../../readme/replace-block.ts'
import type { Score } from './measure.ts'
import type { Options } from './options.ts'

type Result = { floor: Score; house: Score; micros: number }

/** The share of messages a second that may still be under way when the clock is stopped. */
const ALMOST = 0.98

/** Prints what was measured and which expectations are met; a whole run goes into the README. */
export function report(options: Options, result: Result): void {
  const lines = table(options, result)
  console.log(lines.join('\n'))
  if (options.seconds < 30 || options.talks < 500) return
  const file = join(projectRoot, 'README.md')
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    replaceBlock(text, '<!-- bench-chat:begin -->', '<!-- bench-chat:end -->', lines.join('\n')),
  )
}

function table({ seconds, talks }: Options, { floor, house, micros }: Result): string[] {
  const ratio = house.p99 / floor.p99
  const whole = house.refused + house.lost + house.doubled === 0
  return [
    `${talks} open conversations, one message each a second for ${seconds} s, signed in, PostgreSQL waiting for the disk:`,
    '',
    '| | p50 | p99 | longest | answers a second | refused | lost | doubled | CPU a message |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    row('bare echo', floor),
    row('zhongfu', house),
    '',
    `- p99 is ${ratio.toFixed(2)} × the bare echo (expected: within 3): ${met(ratio <= 3)}`,
    `- ${house.perSecond.toFixed(0)} answers of ${talks} messages a second (expected: all, and 500): ${met(house.perSecond >= talks * ALMOST)}`,
    `- nothing lost, nothing said twice: ${met(whole)}`,
    `- understanding alone ${micros.toFixed(0)} µs a message (expected: under 1000): ${met(micros < 1000)}`,
    `- CPU a message by process, µs: ${house.cpu.map(({ name, us }) => `${name} ${us.toFixed(0)}`).join(', ')}; bare echo: ${floor.cpu.map(({ name, us }) => `${name} ${us.toFixed(0)}`).join(', ')}`,
  ]
}

const ms = (value: number) => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`
const met = (yes: boolean) => (yes ? 'met' : '**NOT MET**')

function row(name: string, { p50, p99, longest, perSecond, refused, lost, doubled, cpu }: Score): string {
  const servers = cpu.filter((one) => one.name !== 'client').reduce((sum, { us }) => sum + us, 0)
  const cells = [name, ms(p50), ms(p99), ms(longest), perSecond.toFixed(0), refused, lost, doubled]
  return `| ${cells.join(' | ')} | ${(servers / 1000).toFixed(2)} ms |`
}
