import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { remindToAnswer } from './later/due.ts'
import { stillWaits } from './later/waits.ts'
import {
  askForConfirmation,
  askWhetherTheyCame,
  closeUnrated,
  offerToOthers,
  tellOfVisit,
} from './service.ts'

const task = z.object({ subjectId: z.uuid(), version: z.number().int() })
const turns = task.extend({ turn: z.number().int() })
const work = { queue: 'work', mode: 'transaction', payload: task } as const

/** What services do later. */
export const serviceJobs: JobDefinition[] = [
  defineJob({ name: 'service.answerSoon', ...work, run: remindToAnswer }),
  defineJob({ name: 'service.acceptDue', ...work, run: offerToOthers }),
  defineJob({ name: 'service.visitSoon', ...work, run: tellOfVisit }),
  defineJob({ name: 'service.noSign', ...work, run: askWhetherTheyCame }),
  defineJob({ name: 'service.confirmDue', ...work, run: askForConfirmation }),
  defineJob({ name: 'service.closeDue', ...work, run: closeUnrated }),
  defineJob({ name: 'service.waits', ...work, payload: turns, run: stillWaits }),
]
