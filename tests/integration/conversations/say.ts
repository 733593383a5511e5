import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { readAll, send, waitForMessage } from './house.ts'

/** What somebody says, and words of the answer to it. */
export type Turn = readonly [says: string, hears: string]

/** Says one thing after the other, each when the one before was answered with such words; gives the last answer. */
export async function talk(phone: ApiClient, turns: readonly Turn[]): Promise<string> {
  let last = ''
  for (const [says, hears] of turns) {
    const before = (await phone.get(`${API.chatMessages}?after=0`)).body.messages.at(-1)?.seq ?? 0
    await send(phone, says)
    const answer = await waitForMessage(phone, ({ text }) => text.includes(hears), before).catch(async () => {
      const said = (await readAll(phone, before)).map(({ text }) => text).join('\n')
      throw new Error(`“${says}” was answered without “${hears}”:\n${said}`)
    })
    last = answer.text
  }
  return last
}
