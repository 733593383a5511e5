import { parseArgs } from 'node:util'
import { isDay } from '../../server/eligibility/engine/index.ts'

/** What was asked for on the command line. */
export interface Options {
  /** The file with the facts; `-` for standard input. */
  file: string
  /** Day whose rules apply, YYYY-MM-DD. */
  on: string | undefined
  /** County code that is put in place of the one in the facts. */
  region: string | undefined
  json: boolean
}

/** Something that cannot be done, as a key of the namespace `cli`. */
export interface Refusal {
  key: string
  params: Record<string, string>
}

export type ReadOptions =
  | { wants: 'screening'; options: Options }
  | { wants: 'help' | 'schema' }
  | { wants: 'nothing'; refusal: Refusal }

const FLAGS = {
  on: { type: 'string' },
  region: { type: 'string' },
  json: { type: 'boolean' },
  en: { type: 'boolean' },
  schema: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const refuse = (key: string, params: Refusal['params'] = {}): ReadOptions => ({
  wants: 'nothing',
  refusal: { key, params },
})

/** The flag that node's parser stumbled over. */
function strangeFlag(args: readonly string[]): string {
  const known = [...Object.keys(FLAGS).map((name) => `--${name}`), '-h', '-', '--']
  return args.find((arg) => arg.startsWith('-') && !known.includes(arg.split('=')[0] ?? '')) ?? ''
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS, allowPositionals: true })
  } catch {
    return null
  }
}

/** Reads the command line. */
export function readOptions(args: string[]): ReadOptions {
  const parsed = parse(args)
  if (!parsed) {
    const flag = strangeFlag(args)
    return flag === '' ? refuse('flagValue') : refuse('flag', { flag })
  }
  const { values, positionals } = parsed
  if (values.help) return { wants: 'help' }
  if (values.schema) return { wants: 'schema' }
  const [file, second] = positionals
  if (file === undefined) return refuse('noFile')
  if (second !== undefined) return refuse('oneFile', { second })
  if (values.on !== undefined && !isDay(values.on)) return refuse('day', { given: values.on })
  const { on, region, json = false } = values
  return { wants: 'screening', options: { file, on, region, json } }
}
