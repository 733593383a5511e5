import CircuitBreaker from 'opossum'
import { z } from 'zod'
import { INSTRUCTIONS } from './instructions.ts'
import { masked } from './mask.ts'
import { type Reading, readReading } from './reading.ts'

/** Helps to read a message that our own understanding is not sure of. Never says anything to a resident. */
export type LanguageModel = {
  /** What it takes the message for; null if it does not answer in time, or not as it was asked to. Never throws. */
  read(text: string, names: readonly string[]): Promise<Reading | null>
  close(): void
}

export type LanguageModelOptions = {
  /** Address of an OpenAI-compatible interface, up to and without `/chat/completions`. */
  url: string
  model: string
  key?: string | undefined
  /** Milliseconds after which we go on without it. */
  timeout: number
}

/** An answer longer than this says more than it was asked. */
const MOST_CHARACTERS = 20_000

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(MOST_CHARACTERS) }) })).min(1),
})

async function ask(options: LanguageModelOptions, text: string): Promise<string> {
  const response = await fetch(`${options.url.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      ...(options.key ? { authorization: `Bearer ${options.key}` } : {}),
    },
    body: JSON.stringify({
      model: options.model,
      temperature: 0,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: INSTRUCTIONS },
        { role: 'user', content: JSON.stringify({ message: text }) },
      ],
    }),
    signal: AbortSignal.timeout(options.timeout),
  })
  if (!response.ok) throw new Error(`the language model answers ${response.status}`)
  const parsed = completion.parse(await response.json())
  return parsed.choices[0]?.message.content ?? ''
}

/** A model behind any OpenAI-compatible interface. After several failures it is left alone for a while. */
export function createLanguageModel(options: LanguageModelOptions): LanguageModel {
  const breaker = new CircuitBreaker(ask, {
    timeout: options.timeout,
    errorThresholdPercentage: 50,
    volumeThreshold: 5,
    resetTimeout: 30_000,
  })
  return {
    async read(text, names) {
      try {
        return readReading(await breaker.fire(options, masked(text, names)))
      } catch {
        return null
      }
    },
    close: () => breaker.shutdown(),
  }
}
