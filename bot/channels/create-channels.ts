import { systemClock } from '../../server/platform/clock.ts'
import type { Config } from '../../server/platform/config.ts'
import type { Channel, Channels } from './channel.ts'
import { createWebhookChannel } from './webhook/channel.ts'

/** The channels that the configuration names. An adapter of another kind adds its line here. */
export function createChannels(config: Config): Channels {
  const channels: Channel[] = [
    // The real clock: with a demo clock that runs ahead every signature would look old.
    ...(config.WEBHOOK_CHANNELS ?? []).map((settings) => createWebhookChannel(settings, systemClock)),
  ]
  return new Map(channels.map((channel) => [channel.name, channel]))
}
