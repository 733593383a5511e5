import { z } from 'zod'
import { defineJob, type JobDefinition } from '../../platform/outbox.ts'
import { CLIMB, checkGone, climb, endSilence, GONE, SILENCE } from './service.ts'

/** What happens by itself: the ladder, owners who say nothing, staff who are gone. */
export const handoffJobs: JobDefinition[] = [
  defineJob({
    name: CLIMB,
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ subjectId: z.uuid(), round: z.number().int(), step: z.number().int() }),
    run: (ctx, { subjectId, round, step }) => climb(ctx, { id: subjectId, round, step }),
  }),
  defineJob({
    name: SILENCE,
    queue: 'work',
    mode: 'transaction',
    payload: z.object({
      subjectId: z.uuid(),
      staffId: z.uuid(),
      since: z.string(),
      stage: z.enum(['remind', 'return']),
      key: z.string(),
    }),
    run: (ctx, { subjectId, key, ...silence }) => endSilence(ctx, { ...silence, id: subjectId }, key),
  }),
  defineJob({
    name: GONE,
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ subjectId: z.uuid() }),
    run: (ctx, { subjectId }) => checkGone(ctx, subjectId),
  }),
]
