import { z } from 'zod'
import { takeTurns } from '../../bot/many-turns.ts'
import { takeTurn } from '../../bot/turn.ts'
import { LANGS } from '../platform/i18n.ts'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { handoffJobs } from './handoff/jobs.ts'
import { prefillForChat, READING, readWithModel, TURN, WORK } from './service.ts'

/** The bot's turns, and what it has done outside of them. */
export const conversationJobs: JobDefinition[] = [
  ...handoffJobs,
  defineJob({
    name: TURN,
    queue: 'chat',
    mode: 'transaction',
    payload: z.object({ conversationId: z.uuid() }),
    run: (ctx, { conversationId }) => takeTurn(ctx, conversationId),
    runMany: takeTurns,
  }),
  defineJob({
    name: READING,
    queue: 'chat',
    mode: 'outside',
    payload: z.object({ conversationId: z.uuid(), messageId: z.uuid() }),
    run: readWithModel,
  }),
  defineJob({
    name: WORK,
    queue: 'work',
    mode: 'outside',
    payload: z.object({
      conversationId: z.uuid(),
      applicationId: z.uuid(),
      lang: z.enum(LANGS),
      key: z.string(),
    }),
    run: prefillForChat,
  }),
]
