import { readFileSync } from 'node:fs'

const file = new URL('../../bot/channels/webhook/example-client.ts', import.meta.url)

/** The example that another chat system starts from, as a test runs it. */
export function webhookClient(): string {
  return `\`\`\`ts\n${readFileSync(file, 'utf8').trimEnd()}\n\`\`\``
}
