import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { deliver } from './deliver.ts'

/** What the worker does for notifications. */
export const notificationJobs: JobDefinition[] = [
  defineJob({
    name: 'delivery.send',
    queue: 'work',
    mode: 'outside',
    payload: z.object({ deliveryId: z.uuid() }),
    run: (ctx, { deliveryId }) => deliver(ctx, deliveryId),
  }),
]
