import { createInterface } from 'node:readline/promises'
import { ChatClient } from '../../bot/channels/terminal/client.ts'
import { jsonLine } from '../../bot/channels/terminal/show.ts'
import type { ChatMessage } from '../../server/conversations/contract.ts'

/** Longest wait for an answer to one line, in milliseconds. */
const PATIENCE_MS = 15_000

/** One message a line in, one object a line out. `keep`: all lines are one talk; else each is a talk of its own. */
export async function talkInJson(base: string, keep: boolean): Promise<void> {
  // Asked before the first line is read, so that none is lost where nobody answers.
  let talk = await begin(base)
  let used = false
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    if (used && !keep) {
      talk.end()
      talk = await begin(base)
    }
    used = true
    console.log(await talk.ask(line.trim()))
  }
  talk.end()
}

const isAnswer = ({ author }: ChatMessage) => author !== 'me'

/** A new talk in which the bot has greeted. */
async function begin(base: string) {
  const client = new ChatClient(base)
  const stop = new AbortController()
  const opened = await client.open()
  let heard = Math.max(0, ...opened.messages.filter(isAnswer).map(({ seq }) => seq))
  let wake = () => {}
  void client.listen(opened.lastSeq, hear, stop.signal)
  if (heard === 0) await answered(0)

  function hear(message: ChatMessage): void {
    if (isAnswer(message)) heard = message.seq
    wake()
  }

  /** Waits until something was answered after a number; the bot writes all of a turn at once. */
  async function answered(seq: number): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (heard <= seq && Date.now() < end) {
      await new Promise<void>((done) => {
        wake = done
        setTimeout(done, 200)
      })
    }
  }

  return {
    async ask(text: string): Promise<string> {
      const { seq } = await client.send(text)
      await answered(seq)
      const replies = (await client.after(seq)).filter(isAnswer)
      const { handoff } = await client.open()
      return jsonLine(replies, handoff !== null)
    },
    end: () => stop.abort(),
  }
}
