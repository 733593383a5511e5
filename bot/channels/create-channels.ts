import type { Logger } from 'pino'
import { systemClock } from '../../server/platform/clock.ts'
import type { Config } from '../../server/platform/config.ts'
import { translator } from '../../server/platform/i18n.ts'
import type { Channel, Channels } from './channel.ts'
import type { OfficialAccountApi } from './official-account/api.ts'
import { createOfficialAccount } from './official-account/channel.ts'
import { createWebhookChannel } from './webhook/channel.ts'
import { createWechaty } from './wechaty/channel.ts'
import type { Silence } from './wechaty/heartbeat.ts'
import { build } from './wechaty/load.ts'

/** What adapters need beside the configuration. */
export type Outside = { official: OfficialAccountApi | null; log: Logger; silence: Silence }

/** The channels that the configuration names. An adapter of another kind adds its line here. */
export function createChannels(config: Config, outside: Outside): Channels {
  const channels: Channel[] = [
    // The real clock: with a demo clock that runs ahead every signature would look old.
    ...(config.WEBHOOK_CHANNELS ?? []).map((settings) => createWebhookChannel(settings, systemClock)),
    ...officialAccount(config, outside.official),
    ...wechaty(config, outside),
  ]
  return new Map(channels.map((channel) => [channel.name, channel]))
}

function officialAccount(config: Config, api: OfficialAccountApi | null): Channel[] {
  const { OA_APP_ID: appId, OA_TOKEN: token, OA_AES_KEY: aesKey, OA_TITLE } = config
  if (!api || !appId || !token) return []
  const title = OA_TITLE ?? translator('zh-CN')('channels:official_account')
  return [createOfficialAccount({ token, safe: aesKey ? { aesKey, appId } : null, title, api })]
}

function wechaty(
  { WECHATY_PUPPET, WECHATY_OPTIONS, WECHATY_TITLE }: Config,
  { log, silence }: Outside,
): Channel[] {
  if (!WECHATY_PUPPET) return []
  const title = WECHATY_TITLE ?? translator('zh-CN')('channels:wechaty')
  return [createWechaty({ title, build: () => build(WECHATY_PUPPET, WECHATY_OPTIONS ?? {}), log, silence })]
}
