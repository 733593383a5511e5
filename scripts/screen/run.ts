import type { ScreeningResponse } from '../../server/eligibility/contract.ts'
import { checkScreenings, sayFault } from '../../server/eligibility/engine/index.ts'
import { screenFamily } from '../../server/eligibility/screen-family.ts'
import type { Listener } from '../../server/eligibility/speak.ts'
import { type Options, type Refusal, readOptions } from './options.ts'
import { readInput, withRegion } from './read-input.ts'
import { showResult } from './show.ts'

/** What the command prints, and how it ends: 0, or 2 where the input cannot be. */
export interface Outcome {
  code: 0 | 2
  out: string
  err: string
}

const good = (out: string): Outcome => ({ code: 0, out, err: '' })

/** The same body as an error of the API. */
function bad(json: boolean, code: string, message: string, field?: string): Outcome {
  const body = { code, message, ...(field === undefined ? {} : { field }) }
  const line = field ? `${field}: ${message}` : message
  return { code: 2, out: json ? JSON.stringify(body, null, 2) : '', err: line }
}

/** Screens what the arguments name under the rules of `today`, said to `to`. */
export async function run(args: string[], to: Listener, today: string): Promise<Outcome> {
  const read = readOptions(args)
  switch (read.wants) {
    case 'help':
      return good(to.t('cli:usage'))
    case 'schema': {
      const { schemaOfFacts } = await import('./schema.ts')
      return good(schemaOfFacts())
    }
    case 'nothing':
      return refused(to, args.includes('--json'), read.refusal)
    case 'screening':
      return screening(to, read.options, today)
  }
}

function refused({ t }: Listener, json: boolean, { key, params }: Refusal): Outcome {
  return bad(json, 'BAD_INPUT', t(`cli:refused.${key}`, params))
}

async function screening(to: Listener, { file, on, region, json }: Options, today: string): Promise<Outcome> {
  const input = await readInput(file)
  if (!input.ok) return refused(to, json, input.refusal)
  const checked = checkScreenings(withRegion(input.value, region))
  if (!checked.ok) return bad(json, 'BAD_FACT', sayFault(to.t, checked.fault), checked.fault.field)
  const screened = (one: Parameters<typeof screenFamily>[1]) => {
    return screenFamily(to, on === undefined ? one : { ...one, asOf: on }, today)
  }
  const { value } = checked
  const results: ScreeningResponse[] = Array.isArray(value) ? value.map(screened) : [screened(value)]
  if (json) return good(JSON.stringify(Array.isArray(value) ? results : results[0], null, 2))
  return good(results.map((one) => showResult(to, one)).join('\n\n---\n\n'))
}
