import { z } from 'zod'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import {
  agreeLate,
  askedLate,
  beginLease,
  closeWish,
  endLease,
  expireWish,
  freeAllOf,
  handOn,
  handOnAll,
  handOnTo,
  remindAgree,
  remindAsked,
  remindHolder,
  remindReview,
  reviewLate,
} from './service.ts'

const work = { queue: 'work', mode: 'transaction' } as const
const subjectId = z.uuid()
const review = z.object({ subjectId, turn: z.number().int() })
const atVersion = z.object({ subjectId, version: z.number().int() })
const asked = z.object({ subjectId, at: z.number().int() })
const lease = z.object({ subjectId, until: z.number().int(), key: z.string() })

/** What the worker does for wishes. */
export const wishJobs: JobDefinition[] = [
  defineJob({ ...work, name: 'wish.review.remind', payload: review, run: remindReview }),
  defineJob({ ...work, name: 'wish.review.late', payload: review, run: reviewLate }),
  defineJob({ ...work, name: 'wish.agree.remind', payload: atVersion, run: remindAgree }),
  defineJob({ ...work, name: 'wish.agree.late', payload: atVersion, run: agreeLate }),
  defineJob({ ...work, name: 'wish.ask.remind', payload: asked, run: remindAsked }),
  defineJob({ ...work, name: 'wish.ask.late', payload: asked, run: askedLate }),
  defineJob({ ...work, name: 'wish.claimed', payload: z.object({ claimId: z.uuid() }), run: beginLease }),
  defineJob({ ...work, name: 'wish.lease.remind', payload: lease, run: remindHolder }),
  defineJob({ ...work, name: 'wish.lease.end', payload: lease, run: endLease }),
  defineJob({ ...work, name: 'wish.handOn', payload: z.object({ wishId: z.uuid() }), run: handOn }),
  defineJob({ ...work, name: 'wish.mayHold', payload: z.object({ subjectId }), run: handOnTo }),
  defineJob({
    ...work,
    name: 'wish.settings',
    payload: z.object({ regionCode: z.string() }),
    run: handOnAll,
  }),
  defineJob({
    ...work,
    name: 'wish.expire',
    payload: z.object({ subjectId, day: z.iso.date() }),
    run: expireWish,
  }),
  defineJob({ ...work, name: 'wish.close', payload: atVersion, run: closeWish }),
  defineJob({
    ...work,
    name: 'wish.volunteerEnded',
    payload: z.object({ volunteerId: z.uuid() }),
    run: freeAllOf,
  }),
]
