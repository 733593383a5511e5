import { z } from 'zod'
import { OUTGOING } from '../conversations/service.ts'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { deliver } from './service.ts'

/** What is said to residents, out to the channels on which they are. */
export const channelJobs: JobDefinition[] = [
  defineJob({
    name: OUTGOING,
    queue: 'work',
    mode: 'outside',
    payload: z.object({ accountId: z.uuid() }),
    run: (ctx, { accountId }) => deliver(ctx, accountId),
  }),
]
