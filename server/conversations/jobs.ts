import { z } from 'zod'
import { takeTurn } from '../../bot/turn.ts'
import { defineJob, type JobDefinition } from '../platform/outbox.ts'
import { TURN } from './service.ts'

const turn = defineJob({
  name: TURN,
  queue: 'chat',
  mode: 'transaction',
  payload: z.object({ conversationId: z.uuid() }),
  run: (ctx, { conversationId }) => takeTurn(ctx, conversationId),
})

/** The bot's turns. */
export const conversationJobs: JobDefinition[] = [turn]
