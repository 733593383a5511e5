import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { helpStillWaits } from './later/help.ts'
import { remind } from './later/remind.ts'
import { replan } from './later/replan.ts'
import { stillUnanswered } from './later/unanswered.ts'
import { endPairingsOf } from './later/volunteer-ended.ts'

const work = { queue: 'work', mode: 'transaction' } as const

/** What the worker does for pairings. */
export const pairingJobs: JobDefinition[] = [
  defineJob({
    ...work,
    name: 'pairing.remind',
    payload: z.object({ subjectId: z.uuid(), dueOn: z.iso.date(), step: z.enum(['soon', 'late', 'office']) }),
    run: remind,
  }),
  defineJob({
    ...work,
    name: 'pairing.replan',
    payload: z.object({ regionCode: z.string(), after: z.uuid().nullable().default(null) }),
    run: replan,
  }),
  defineJob({
    ...work,
    name: 'pairing.helpWaits',
    payload: z.object({ subjectId: z.uuid(), turn: z.number().int() }),
    run: helpStillWaits,
  }),
  defineJob({
    ...work,
    name: 'pairing.unanswered',
    payload: z.object({ subjectId: z.uuid(), step: z.enum(['ask', 'office', 'withdraw']) }),
    run: stillUnanswered,
  }),
  defineJob({
    ...work,
    name: 'pairing.volunteerEnded',
    payload: z.object({ volunteerId: z.uuid() }),
    run: (ctx, { volunteerId }) => endPairingsOf(ctx, volunteerId),
  }),
]
