import { OFFICIAL_ACCOUNT } from '../bot/channels/official-account/channel.ts'
import { menuOf } from '../bot/channels/official-account/menu.ts'
import { createOfficialAccountApi } from '../server/channels/service.ts'
import { buildDeps } from '../server/deps.ts'
import { readConfig } from '../server/platform/config.ts'

// `npm run wechat-menu`: puts our menu on the official account. Needs the same environment as the server.
try {
  const runtime = await buildDeps(readConfig(process.env))
  try {
    const api = createOfficialAccountApi(runtime)
    if (!api) throw new Error(`There is no ${OFFICIAL_ACCOUNT}: OA_APP_ID and OA_APP_SECRET are not set.`)
    const answer = await api.post('/cgi-bin/menu/create', menuOf(runtime.config.PUBLIC_URL))
    if (answer.kind === 'silent')
      throw new Error(
        'The platform does not answer, or gives no pass. Check OA_APP_SECRET and the list of addresses there.',
      )
    if (answer.code !== 0) throw new Error(`The platform refused the menu: error ${answer.code}.`)
    console.log(
      'The menu is on the official account. Followers see it within a day, or at once after following anew.',
    )
  } finally {
    await runtime.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
