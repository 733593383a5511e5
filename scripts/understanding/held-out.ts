import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { INTENTS, TOPICS } from '../../bot/understanding/labels.ts'
import type { Judged } from '../../bot/understanding/score.ts'

const folder = join(import.meta.dirname, '../../bot/understanding/held-out')

const line = z.object({
  text: z.string().min(1),
  intent: z.enum(INTENTS),
  topics: z.array(z.enum(TOPICS)).min(1),
})

/** Sentences that were written apart from the training data and never tune it. */
export function readHeldOut(): Judged[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((row) => row.trim() !== '')
    .map((row) => line.parse(JSON.parse(row)))
}
