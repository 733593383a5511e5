import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { EXPIRE, expireReceipt } from './receipts/make.ts'

/** Receipts are deleted when their days are over. */
export const eligibilityJobs: JobDefinition[] = [
  defineJob({
    name: EXPIRE,
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ subjectId: z.uuid() }),
    run: (ctx, { subjectId }) => expireReceipt(ctx, subjectId),
  }),
]
