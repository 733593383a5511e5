import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { beginEffect, EFFECT_STEP, PREVIEW_STEP, stepEffect, stepPreview } from './service.ts'

const work = { queue: 'work', mode: 'transaction' } as const

/** Looking at what a change does, before it is approved and on its first day; step by step. */
export const policyJobs: JobDefinition[] = [
  defineJob({ name: PREVIEW_STEP, ...work, payload: z.object({ previewId: z.uuid() }), run: stepPreview }),
  defineJob({ name: 'policy.effect', ...work, payload: z.object({ subjectId: z.uuid() }), run: beginEffect }),
  defineJob({
    name: EFFECT_STEP,
    ...work,
    payload: z.object({ changeId: z.uuid(), after: z.uuid().nullable() }),
    run: stepEffect,
  }),
]
