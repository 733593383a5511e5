import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { errorBody } from '../../platform/http/errors.ts'
import { receiptMade, receiptOpenRequest, receiptRequest, receiptTerms, receiptView } from '../contract.ts'
import { makeReceipt } from './make.ts'
import { openReceipt, openReceiptAtDesk } from './open.ts'

const tags = ['eligibility']
const opened = { 200: receiptView, 400: errorBody, 404: errorBody }

/** A screening that was asked to be kept: a code without a name, that a window can open. */
export const receiptRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.receipts,
    { schema: { tags, summary: 'How long a receipt is kept', response: { 200: receiptTerms } } },
    async ({ ctx }) => ({ keptDays: ctx.config.RECEIPT_DAYS }),
  )

  app.post(
    API.receipts,
    {
      attachValidation: true,
      config: { rateLimit: { max: 20, timeWindow: '1 minute' }, replay: false },
      schema: {
        tags,
        summary: 'Keeps one screening under a code',
        body: receiptRequest,
        response: { 200: receiptMade, 400: errorBody },
      },
    },
    async ({ ctx, body }) => makeReceipt(ctx, body),
  )

  app.post(
    API.receiptOpen,
    {
      config: { rateLimit: { max: 20, timeWindow: '1 minute' }, replay: false },
      schema: { tags, summary: 'Opens a receipt by its code', body: receiptOpenRequest, response: opened },
    },
    async ({ ctx, body }) => openReceipt(ctx, body.code),
  )

  app.post(
    API.deskReceipt,
    {
      config: { rateLimit: { max: 30, timeWindow: '1 minute' }, replay: false },
      schema: { tags, summary: 'Opens a receipt at a window', body: receiptOpenRequest, response: opened },
    },
    async ({ ctx, body }) => openReceiptAtDesk(ctx, body.code),
  )
}
