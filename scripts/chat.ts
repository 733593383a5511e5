import { createInterface } from 'node:readline/promises'
import { ChatClient, NotRunning } from '../bot/channels/terminal/client.ts'
import { jsonLine, showMessage } from '../bot/channels/terminal/show.ts'
import type { ChatMessage } from '../server/conversations/contract.ts'
import { translator } from '../server/platform/i18n.ts'

/** `npm run chat`: talks with 小扶 in the terminal, over the same channel as the H5. */
const base = process.env.ZHONGFU_URL ?? 'http://127.0.0.1:8080'
const json = process.argv.includes('--json')
const t = translator('zh-CN')
const client = new ChatClient(base)

/** Longest wait for an answer to one line with `--json`, in milliseconds. */
const PATIENCE_MS = 15_000

const isAnswer = (message: ChatMessage) => message.author !== 'me'

async function talk(): Promise<void> {
  const stop = new AbortController()
  await client.open()
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
  // Somebody who pipes lines in wants the last answer too.
  if (!process.stdin.isTTY) await new Promise((resolve) => setTimeout(resolve, 1500))
  stop.abort()
  input.close()
}

function show(message: ChatMessage): void {
  if (isAnswer(message))
    console.log(`${showMessage(message, (author) => t(`bot:terminal.${author}`), client.base)}\n`)
}

/** One message a line in, one object a line out. */
async function talkJson(): Promise<void> {
  const opened = await client.open()
  if (opened.lastSeq <= 1) await answered(0)
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const { seq } = await client.send(line.trim())
    await answered(seq)
    const replies = (await client.after(seq)).filter(isAnswer)
    const { handoff } = await client.open()
    console.log(jsonLine(replies, handoff !== null))
  }
}

/** Waits until something was answered after a number; the bot writes all of a turn at once. */
async function answered(seq: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end && !(await client.after(seq)).some(isAnswer))
    await new Promise((resolve) => setTimeout(resolve, 30))
}

try {
  await (json ? talkJson() : talk())
  process.exit(0)
} catch (error) {
  const said = error instanceof NotRunning ? t('bot:terminal.not_running', { base }) : String(error)
  console.error(said)
  process.exit(1)
}
