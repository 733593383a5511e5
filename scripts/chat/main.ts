import { NotRunning } from '../../bot/channels/terminal/client.ts'
import { translator } from '../../server/platform/i18n.ts'
import { withHouse } from '../launch/own-house.ts'
import { talkInJson } from './json.ts'
import { talk } from './talk.ts'

/**
 * `npm run chat`: talks with 小扶 in the terminal, over the same channel as the H5. With `--json` one message a line
 * comes in and one object a line goes out, each in a talk of its own; `--session` keeps one talk.
 */
const given = process.env.ZHONGFU_URL
const t = translator('zh-CN')
const json = process.argv.includes('--json')
const keep = process.argv.includes('--session')

const run = (base: string) => (json ? talkInJson(base, keep) : talk(base, t))

async function anywhere(): Promise<void> {
  try {
    await run(given ?? 'http://127.0.0.1:8080')
  } catch (error) {
    // A program that sends lines has nobody to start the server first; a person is told how.
    if (!(error instanceof NotRunning) || given || !json) throw error
    console.error(t('bot:terminal.starting'))
    await withHouse(run)
  }
}

try {
  await anywhere()
  process.exit(0)
} catch (error) {
  const said =
    error instanceof NotRunning ? t('bot:terminal.not_running', { base: error.message }) : String(error)
  console.error(said)
  process.exit(1)
}
