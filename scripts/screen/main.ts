import { chinaDate } from '../../server/platform/clock.ts'
import { translator } from '../../server/platform/i18n.ts'
import { run } from './run.ts'

/** `npm run screen -- facts.json`: screens a family, or a list of them, without server and database. */
const args = process.argv.slice(2)
const lang = args.includes('--en') || process.env.LANG?.startsWith('en') ? 'en' : 'zh-CN'
// A reader that closed early, like `head`, is no failure.
process.stdout.on('error', () => process.exit())

const { code, out, err } = await run(args, { t: translator(lang), lang }, chinaDate(new Date()))
if (out !== '') process.stdout.write(`${out}\n`)
if (err !== '') process.stderr.write(`${err}\n`)
process.exitCode = code
