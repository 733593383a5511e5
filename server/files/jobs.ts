import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { removeFile, tidyPicture } from './service.ts'

/** What the worker does for files. */
export const fileJobs: JobDefinition[] = [
  defineJob({
    name: 'file.tidy',
    queue: 'work',
    mode: 'outside',
    payload: z.object({ subjectId: z.uuid() }),
    run: (ctx, { subjectId }) => tidyPicture(ctx, subjectId),
  }),
  defineJob({
    name: 'file.remove',
    queue: 'work',
    mode: 'outside',
    payload: z.object({ fileId: z.uuid() }),
    run: (ctx, { fileId }) => removeFile(ctx, fileId),
  }),
]
