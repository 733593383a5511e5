import { z } from 'zod'
import { OUTGOING } from '../conversations/service.ts'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { DIGEST, sendDigest } from './branch-group/digest.ts'
import { letGroupsGo, SECRETARIES } from './branch-group/unlink.ts'
import { deliver, deliverHere, OVER_CONNECTION } from './service.ts'
import { TIDY, tidy } from './tidy.ts'

/** What is said to residents, out to the channels on which they are; what is over, away. */
export const channelJobs: JobDefinition[] = [
  defineJob({
    name: OUTGOING,
    queue: 'work',
    mode: 'outside',
    payload: z.object({ accountId: z.uuid() }),
    run: (ctx, { accountId }) => deliver(ctx, accountId),
  }),
  defineJob({
    name: OVER_CONNECTION,
    // Only a bot process works on this queue, and it is the one that listens.
    queue: 'chat',
    mode: 'outside',
    payload: z.object({ accountId: z.uuid() }),
    run: (ctx, { accountId }) => deliverHere(ctx, accountId),
  }),
  defineJob({
    name: DIGEST,
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ subjectId: z.uuid() }),
    run: sendDigest,
  }),
  defineJob({
    name: SECRETARIES,
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ branchId: z.uuid() }),
    run: letGroupsGo,
  }),
  defineJob({ name: TIDY, queue: 'work', mode: 'transaction', payload: z.object({}), run: tidy }),
]
