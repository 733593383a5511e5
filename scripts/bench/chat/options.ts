import { parseArgs } from 'node:util'

/** How long, and with how many open conversations; one message each a second. */
export type Options = { seconds: number; talks: number }

/** `--seconds=5 --talks=100`; left out: 30 seconds, 500 conversations. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '30' }, talks: { type: 'string', default: '500' } },
    allowPositionals: true,
  })
  const options = { seconds: Number(values.seconds), talks: Number(values.talks) }
  for (const [name, value] of Object.entries(options))
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} wants a whole number from 1 on`)
  return options
}
