import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { remindUnopened } from './service.ts'

/** What benefits does later. */
export const benefitsJobs: JobDefinition[] = [
  defineJob({
    name: 'benefits.unopened',
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ listId: z.uuid(), personId: z.uuid() }),
    run: remindUnopened,
  }),
]
