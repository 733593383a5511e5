import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../../paths.ts'
import { goldenRunSchema, policyQuerySchema, policySheetSchema, publishedPacksSchema } from '../contract.ts'
import * as service from '../service.ts'

const tags = ['policy']

/** The rules as they are: for the bureau, and for every phone. */
export const sheetRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskPolicy,
    {
      schema: {
        tags,
        summary: 'Every value of a county with its history, and what is unset',
        querystring: policyQuerySchema,
        response: { 200: policySheetSchema },
      },
    },
    ({ ctx, query }) => service.policySheet(ctx, query),
  )
  app.get(
    API.deskPolicyGolden,
    {
      // Seconds of work each.
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { tags, summary: 'Run the golden households now', response: { 200: goldenRunSchema } },
    },
    ({ ctx }) => service.runGolden(ctx),
  )
  app.get(
    API.policyAmendments,
    {
      schema: {
        tags,
        summary: 'Approved changes as packs, for phones that screen offline; with an ETag',
        response: { 200: publishedPacksSchema, 304: z.null() },
      },
    },
    async ({ ctx, headers }, reply) => {
      const { packs, etag } = ctx.ports.policyBook.published()
      // Asked again each time, and answered with three bytes while nothing has changed.
      reply.header('etag', etag).header('cache-control', 'public, no-cache')
      if (headers['if-none-match'] === etag) return reply.code(304).send(null)
      return publishedPacksSchema.parse(packs)
    },
  )
}
