import type { Button, Command, Intent, Move, Reply, State, Words } from './model.ts'

/** Words of the bot by their key. */
export const say = (key: string, params?: Words['params']): Words =>
  params ? { key: `bot:${key}`, params } : { key: `bot:${key}` }

/** A button with the bot's own words. */
export const button = (action: string, label = `button.${action.replace('.', '_')}`): Button => ({
  label: say(label),
  action,
})

/** A move that only answers. */
export const answer = (state: State, intent: Intent, ...replies: Reply[]): Move => ({
  state: { ...state, misses: 0 },
  replies,
  commands: [],
  intent,
})

/** A move that has something done first; the reply comes with its result. */
export const order = (state: State, intent: Intent, ...commands: Command[]): Move => ({
  state: { ...state, misses: 0 },
  replies: [],
  commands,
  intent,
})

/** The shorter key for 长辈版, where there is one: the words of `key` must then exist as `key_elder`. */
export const plain = (state: State, key: string, params?: Words['params']): Words =>
  say(state.elder ? `${key}_elder` : key, params)

/** Words about wishes by their key. */
export const wishSays = (key: string, params?: Words['params']): Words =>
  params ? { key: `bot-wishes:${key}`, params } : { key: `bot-wishes:${key}` }

/** Words about pairings by their key. */
export const pairingSays = (key: string, params?: Words['params']): Words =>
  params ? { key: `bot-pairings:${key}`, params } : { key: `bot-pairings:${key}` }

/** Words about services by their key. */
export const serviceSays = (key: string, params?: Words['params']): Words =>
  params ? { key: `bot-services:${key}`, params } : { key: `bot-services:${key}` }

/** Words about requests by their key. */
export const tell = (key: string, params?: Words['params']): Words =>
  params ? { key: `bot-requests:${key}`, params } : { key: `bot-requests:${key}` }
