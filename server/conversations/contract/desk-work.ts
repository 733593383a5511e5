import { z } from 'zod'
import { handoffSkill } from './handoff.ts'

export const presenceState = z.enum(['on', 'away', 'off'])

/**
 * POST presence: on duty, away for a while (talks are kept), or off. `on` said again is the sign of life: without
 * one for `beatSeconds` three times over, one is off, and one's talks go back to the front of the line. So are
 * those of somebody who touches none of their pages for `offAfterSeconds`: a page that is open alone says nothing.
 */
export const setPresence = z.object({
  state: presenceState,
  /** How long ago somebody last touched this page; left out: just now. */
  idleSeconds: z.number().int().min(0).default(0),
})

/** GET presence, and the answer to POST. */
export const presence = z.object({
  state: presenceState,
  since: z.string().nullable(),
  /** How often the page says that it is still there. */
  beatSeconds: z.number().int(),
  /** On duty: how long ago any page of mine was touched; when it asks whether I am there; when I am off. */
  idleSeconds: z.number().int(),
  askAfterSeconds: z.number().int(),
  offAfterSeconds: z.number().int(),
  skills: z.array(handoffSkill),
  /** How many wait that suit the reader, and who is first (POST next takes them). */
  waiting: z.number().int(),
  nextId: z.uuid().nullable(),
})

const title = z.string().trim().min(1).max(40)
const text = z.string().trim().min(1).max(1000)

/** A reply that is ready to send. `id` null: built in, not to be changed. */
export const readyReply = z.object({
  id: z.uuid().nullable(),
  title: z.string(),
  text: z.string(),
  /** Names of the variables in it that nobody but the writer knows, such as a time. */
  asks: z.array(z.string()),
})
export const readyReplies = z.object({ items: z.array(readyReply) })
/** POST: adds one for one's own place. */
export const newReadyReply = z.object({ title, text })

/** POST search: two characters or more; several words must all be there. */
export const chatSearch = z.object({ q: z.string().trim().min(2).max(60) })
export const chatHits = z.object({
  items: z.array(
    z.object({
      handoffId: z.uuid(),
      name: z.string().nullable(),
      author: z.enum(['me', 'bot', 'person', 'system']),
      seq: z.number().int(),
      /** The words around what was found. */
      text: z.string(),
      at: z.string(),
    }),
  ),
  /** There are more than these. */
  more: z.boolean(),
})

/** GET satisfaction: what the residents of one's region said of hand-overs that ended in the last `days`. */
export const satisfaction = z.object({
  days: z.number().int(),
  ended: z.number().int(),
  good: z.number().int(),
  fair: z.number().int(),
  bad: z.number().int(),
})

/** GET on-call of the county: now and later. */
export const onCallList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      staffId: z.uuid(),
      name: z.string(),
      regionCode: z.string(),
      regionName: z.string(),
      from: z.string(),
      to: z.string(),
      now: z.boolean(),
      /** Without a phone no SMS reaches them. */
      hasPhone: z.boolean(),
    }),
  ),
})
/** POST on-call; `regionCode` is the place that one is called for. */
export const newOnCall = z.object({
  staffId: z.uuid(),
  regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
})

/** GET desk staff of the county with their skills; PUT sets them. */
export const deskStaffList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: z.enum(['village', 'township', 'county']),
      regionCode: z.string(),
      regionName: z.string(),
      skills: z.array(handoffSkill),
      presence: presenceState,
    }),
  ),
})
export const setSkills = z.object({ skills: z.array(handoffSkill.exclude(['general'])).max(7) })

/**
 * GET handoff stream (server-sent events): `event: list`, `data: HandoffRow[]`, whenever the list changes; with
 * the `id` that one has already, nothing is sent again. GET talk stream of one hand-over: `event: message`,
 * `id: <seq>`, `data: ChatMessage`, as the resident's own stream; it ends when one may no longer read.
 */
export const deskEventsQuery = z.object({ after: z.coerce.number().int().min(0).optional() })

export type PresenceState = z.infer<typeof presenceState>
export type Presence = z.infer<typeof presence>
export type ReadyReplies = z.infer<typeof readyReplies>
export type ChatHits = z.infer<typeof chatHits>
export type Satisfaction = z.infer<typeof satisfaction>
export type OnCallList = z.infer<typeof onCallList>
export type NewOnCall = z.infer<typeof newOnCall>
export type DeskStaffList = z.infer<typeof deskStaffList>
