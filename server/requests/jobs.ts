import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { goUp, remindDesk, tellTalk } from './service.ts'

const task = z.object({ subjectId: z.uuid(), turn: z.number().int() })
const work = { queue: 'work', mode: 'transaction', payload: task } as const

/** What requests do later. */
export const requestJobs: JobDefinition[] = [
  defineJob({ name: 'request.remind', ...work, run: remindDesk }),
  defineJob({ name: 'request.overdue', ...work, run: goUp }),
  defineJob({
    name: 'request.tell',
    queue: 'work',
    mode: 'outside',
    payload: z.object({ eventId: z.uuid() }),
    run: tellTalk,
  }),
]
