import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { whySchema } from './contract.ts'
import { recordUndelivered, settleRead } from './service.ts'

const work = { queue: 'work', mode: 'transaction' } as const

/** What follows from messages that did not arrive. */
export const undeliveredJobs: JobDefinition[] = [
  defineJob({
    name: 'message.undelivered',
    ...work,
    payload: z.object({ notificationId: z.uuid(), why: whySchema }),
    run: recordUndelivered,
  }),
  defineJob({
    name: 'message.read',
    ...work,
    payload: z.object({ notificationId: z.uuid() }),
    run: settleRead,
  }),
]
