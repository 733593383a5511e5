import type { Channels } from '../../bot/channels/channel.ts'

declare module '../platform/context.ts' {
  interface Ports {
    /** Other channels than our own pages, by name. */
    channels: Channels
  }
}

export type { Channels }
