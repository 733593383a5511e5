import { z } from 'zod'

/**
 * 办事请求: what a resident asks for that a person then handles. `service` is thin here: services are ordered in a room of
 * their own; what is said of one in the chat is for a person who finds what fits.
 */
export const KINDS = ['change', 'appeal', 'abuse', 'callback', 'service'] as const
/** Kinds that somebody may ask for without signing in. */
export const WITHOUT_NAME = ['abuse', 'callback'] as const

/** What has changed in a family. */
export const CHANGES = [
  'income',
  'job',
  'birth',
  'death',
  'move',
  'marriage',
  'account',
  'illness',
  'other',
] as const
/** What a report is about: somebody gets what they should not, or the conduct of staff. */
export const ABUSES = ['benefits', 'staff'] as const
/**
 * Who learns the reporter's name. `anonymous`: nobody, it is not kept. `hidden`: the county alone.
 * `shared`: whoever handles it.
 */
export const NAMINGS = ['anonymous', 'hidden', 'shared'] as const
/** When somebody would like to be called, within office hours. */
export const CALL_TIMES = ['any', 'morning', 'afternoon'] as const
/** Help that a 助联体 gives. */
export const SERVICES = [
  'visit',
  'care',
  'meals',
  'cleaning',
  'bathing',
  'hospital',
  'talk',
  'legal',
  'other',
] as const

/** `answered` may be answered again until it is closed. `withdrawn`: taken back by who asked. */
export const STATES = ['new', 'taken', 'answered', 'closed', 'withdrawn'] as const
/** Where a request stands, from the nearest to the furthest. */
export const LEVELS = ['village', 'township', 'county'] as const

export const kindSchema = z.enum(KINDS)
export const stateSchema = z.enum(STATES)
export const levelSchema = z.enum(LEVELS)

export type RequestKind = z.infer<typeof kindSchema>
export type RequestState = z.infer<typeof stateSchema>
export type Level = z.infer<typeof levelSchema>
