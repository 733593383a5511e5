import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import {
  askForConfirmation,
  askWhetherTheyCame,
  closeUnrated,
  offerToOthers,
  tellOfVisit,
} from './service.ts'

const task = z.object({ subjectId: z.uuid(), version: z.number().int() })
const work = { queue: 'work', mode: 'transaction', payload: task } as const

/** What services do later. */
export const serviceJobs: JobDefinition[] = [
  defineJob({ name: 'service.acceptDue', ...work, run: offerToOthers }),
  defineJob({ name: 'service.visitSoon', ...work, run: tellOfVisit }),
  defineJob({ name: 'service.noSign', ...work, run: askWhetherTheyCame }),
  defineJob({ name: 'service.confirmDue', ...work, run: askForConfirmation }),
  defineJob({ name: 'service.closeDue', ...work, run: closeUnrated }),
]
