import { createInterface } from 'node:readline/promises'
import { ChatClient } from '../../bot/channels/terminal/client.ts'
import { showMessage } from '../../bot/channels/terminal/show.ts'
import type { ChatMessage } from '../../server/conversations/contract.ts'
import type { Translate } from '../../server/platform/i18n.ts'

/** Somebody who pipes lines in wants the last answer too; so long it may take. */
const LAST_ANSWER_MS = 1500

/** A talk as a person has it: lines in, bubbles out, until `/quit` or the end of the input. */
export async function talk(base: string, t: Translate): Promise<void> {
  const client = new ChatClient(base)
  const stop = new AbortController()
  await client.open()
  const show = (message: ChatMessage) => {
    if (message.author !== 'me')
      console.log(`${showMessage(message, (author) => t(`bot:terminal.${author}`), client.base)}\n`)
  }
  void client.listen(0, show, stop.signal)
  console.log(t('bot:terminal.hint'))
  // Not before: lines that come while nobody reads them are lost.
  const input = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  })
  for await (const line of input) {
    const text = line.trim()
    if (text === '/quit') break
    if (text !== '') await client.send(text)
  }
  if (!process.stdin.isTTY) await new Promise((resolve) => setTimeout(resolve, LAST_ANSWER_MS))
  stop.abort()
  input.close()
}
