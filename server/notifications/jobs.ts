import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { sendDigest } from './budget/digest.ts'
import { tidyDays } from './budget/tidy.ts'
import { deliver } from './send/deliver.ts'

/** What the worker does for notifications. */
export const notificationJobs: JobDefinition[] = [
  defineJob({
    name: 'delivery.send',
    queue: 'work',
    mode: 'outside',
    payload: z.object({ deliveryId: z.uuid() }),
    run: (ctx, { deliveryId }) => deliver(ctx, deliveryId),
  }),
  defineJob({
    name: 'message.digest',
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ subjectId: z.uuid(), day: z.iso.date() }),
    run: (ctx, { subjectId, day }) => sendDigest(ctx, { personId: subjectId, day }),
  }),
  defineJob({
    name: 'message.tidy',
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ day: z.iso.date() }),
    run: tidyDays,
  }),
]
