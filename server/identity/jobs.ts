import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { confirmNameLater } from './confirm-name.ts'
import { sendCode } from './send-code.ts'

/** What the worker does for sign-in. */
export const identityJobs: JobDefinition[] = [
  defineJob({
    name: 'identity.code',
    queue: 'work',
    mode: 'outside',
    payload: z.object({ challengeId: z.uuid() }),
    run: (ctx, { challengeId }) => sendCode(ctx, challengeId),
  }),
  defineJob({
    name: 'identity.confirmName',
    queue: 'work',
    mode: 'outside',
    payload: z.object({ personId: z.uuid(), step: z.number().int() }),
    run: (ctx, { personId, step }) => confirmNameLater(ctx, personId, step),
  }),
]
