import { z } from 'zod'
import { chatMessage } from './message.ts'

export const handoffState = z.enum(['waiting', 'taken', 'closed'])
export const handoffUrgency = z.enum(['normal', 'urgent'])

/** Why a person is wanted. `emotion`: anger or despair in the words; `step_in`: a caseworker joined on their own. */
export const handoffReason = z.enum(['asked', 'not_understood', 'emotion', 'emergency', 'step_in'])

/** What somebody must know well to help with it; `general` suits everybody. */
export const handoffSkill = z.enum([
  'general',
  'medical',
  'disability',
  'children',
  'elderly',
  'housing',
  'employment',
  'legal',
])

/** The desk that is called by now; a hand-over that nobody takes climbs from one to the next. */
export const handoffLevel = z.enum(['village', 'township', 'county', 'on_call'])

/** A hand-over as the resident sees it. */
export const myHandoff = z.object({
  state: handoffState,
  urgency: handoffUrgency,
  /** 1 = next. Null once somebody has taken it. */
  place: z.number().int().positive().nullable(),
  /** ISO instant in working hours by which somebody answers. */
  promisedAt: z.string().nullable(),
  /** Somebody is at the desks now; for danger also whoever is on call. */
  openNow: z.boolean(),
  /** Who answers, by name; null while it waits. */
  staffName: z.string().nullable(),
})

/** One row of the desk's list. */
export const handoffRow = z.object({
  id: z.uuid(),
  state: handoffState,
  urgency: handoffUrgency,
  reason: handoffReason,
  /** Empty: the place is not known, the county takes it. */
  regionCode: z.string(),
  /** Its name; empty with the code. */
  regionName: z.string(),
  /** Name of the resident, if signed in; masked in the list. */
  name: z.string().nullable(),
  askedAt: z.string(),
  promisedAt: z.string().nullable(),
  overdue: z.boolean(),
  /** True when the reader of the list is the owner. */
  mine: z.boolean(),
  /** Who owns it, by name; null while it waits. */
  staffName: z.string().nullable(),
  skill: handoffSkill,
  level: handoffLevel,
  /** It waits, has climbed to the reader's desk, and the reader knows this well (or nobody on duty does). */
  fits: z.boolean(),
  /** Came back from an owner: first in line. */
  front: z.boolean(),
  /** Taken: since when the resident waits for a word of the owner, and until when it is promised. */
  silentSince: z.string().nullable(),
  replyDueAt: z.string().nullable(),
  /** Number of the newest line of the talk: grows when something was said. */
  lastSeq: z.number().int(),
})

export const handoffList = z.object({ items: z.array(handoffRow) })

/** A fact the resident gave, ready to read. */
export const saidFact = z.object({ label: z.string(), value: z.string() })

/** One programme that the bot has tried with these facts, ready to read; without sums. */
export const triedRule = z.object({
  program: z.string(),
  name: z.string(),
  verdict: z.enum(['likely', 'not', 'unknown']),
  verdictText: z.string(),
})

/** What happened, and notes among colleagues (`note`): the resident never sees any of it. */
export const handoffEvent = z.object({
  id: z.uuid(),
  kind: z.enum([
    'asked',
    'raised',
    'taken',
    'transferred',
    'returned',
    'escalated',
    'reminded',
    'note',
    'closed',
    'rated',
  ]),
  /** Ready to read: what, by whom, to whom. */
  text: z.string(),
  note: z.string().nullable(),
  at: z.string(),
})

/**
 * What a caseworker said (line `seq`) has not arrived on the other channel where the resident is: `late` it is tried
 * again, `failed` it is given up. The page of the resident has it all the same. The talk stream of
 * the desk tells all of them as `event: undelivered` when they change.
 */
export const undelivered = z.object({
  seq: z.number().int().positive(),
  state: z.enum(['late', 'failed']),
})

/** All that a caseworker needs so that nobody repeats themselves. */
export const handoffPack = handoffRow.extend({
  /** The place is not known: name, talk and facts come with taking it. */
  hidden: z.boolean(),
  messages: z.array(chatMessage),
  undelivered: z.array(undelivered),
  facts: z.array(saidFact),
  tried: z.array(triedRule),
  application: z.object({ id: z.uuid(), number: z.string(), stage: z.string() }).nullable(),
  /** Open requests of the resident that the reader may see. */
  requests: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), stateText: z.string() })),
  events: z.array(handoffEvent),
  /** What the bot said at the end, as the owner put it. */
  summary: z.string().nullable(),
  /** 1 bad, 2 fair, 3 good; null: not said. */
  rating: z.number().int().min(1).max(3).nullable(),
  ratingWords: z.string().nullable(),
})

export const handoffParams = z.object({ id: z.uuid() })

export type HandoffReason = z.infer<typeof handoffReason>
export type HandoffUrgency = z.infer<typeof handoffUrgency>
export type HandoffRow = z.infer<typeof handoffRow>
export type Undelivered = z.infer<typeof undelivered>
export type HandoffPack = z.infer<typeof handoffPack>
export type MyHandoff = z.infer<typeof myHandoff>
export type HandoffSkill = z.infer<typeof handoffSkill>
export type HandoffLevel = z.infer<typeof handoffLevel>
export type HandoffEventView = z.infer<typeof handoffEvent>
