import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../server/platform/project-root.ts'
import { DANGERS } from './data/danger-words.ts'
import { INTENTS, TOPICS } from './labels.ts'

const line = z.object({
  text: z.string().min(1),
  intent: z.enum(INTENTS),
  topics: z.array(z.enum(TOPICS)).min(1),
  danger: z.enum(DANGERS).optional(),
})

/** A sentence with what people say it means; an emergency to learn from names its danger. */
export type JudgedLine = z.infer<typeof line>

const under = join(projectRoot, 'bot', 'understanding')

/** Written apart; once scored and read, they became what further work was checked against, and are learned now. */
export const DEVELOPMENT = join(under, 'data', 'development')

/** Written apart by somebody who saw neither the training nor the development sentences; never learned from. */
export const HELD_OUT = join(under, 'held-out')

/** All lines of the .jsonl files of a folder. */
export function readJudged(folder: string): JudgedLine[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((row) => row.trim() !== '')
    .map((row) => line.parse(JSON.parse(row)))
}
