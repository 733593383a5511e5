import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import {
  acceptSubmitted,
  askCheck,
  endNotice,
  pollCheck,
  prefillLater,
  remindConsent,
  remindDeadline,
} from './service.ts'

const subject = z.object({ subjectId: z.uuid() })
const check = z.object({ checkId: z.uuid(), attempt: z.number().int() })
const work = { queue: 'work', mode: 'transaction' } as const
/** These talk to the registry; every step of theirs is safe to repeat. */
const outside = { queue: 'work', mode: 'outside' } as const

/** What applications do later. */
export const applicationJobs: JobDefinition[] = [
  defineJob({ name: 'application.accept', ...work, payload: subject, run: acceptSubmitted }),
  defineJob({ name: 'application.noticeEnd', ...work, payload: subject, run: endNotice }),
  defineJob({
    name: 'application.prefill',
    ...outside,
    payload: z.object({ subjectId: z.uuid(), attempt: z.number().int() }),
    run: prefillLater,
  }),
  defineJob({ name: 'application.check', ...outside, payload: check, run: askCheck }),
  defineJob({ name: 'application.poll', ...outside, payload: check, run: pollCheck }),
  defineJob({
    name: 'consent.remind',
    ...work,
    payload: z.object({ consentId: z.uuid(), turn: z.number().int() }),
    run: remindConsent,
  }),
  defineJob({
    name: 'application.deadline',
    ...work,
    payload: z.object({ deadlineId: z.uuid(), days: z.number().int() }),
    run: remindDeadline,
  }),
]
