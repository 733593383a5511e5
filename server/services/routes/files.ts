import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../../paths.ts'
import { exportQuerySchema, statementFileQuerySchema } from '../contract.ts'
import { exportSheet, statementFile } from '../service.ts'

const tags = ['services files']

export const serviceFileRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskServiceExport,
    {
      schema: {
        tags,
        summary: 'Projects, orders (without people) or an empty sheet, as a file',
        querystring: exportQuerySchema,
        response: { 200: z.any() },
      },
    },
    async ({ ctx, query }, reply) => send(reply, await exportSheet(ctx, query)),
  )
  for (const address of [API.providerStatementFile, API.deskServiceStatementFile])
    app.get(
      address,
      {
        schema: {
          tags,
          summary: 'The statement of a month as a file',
          querystring: statementFileQuerySchema,
          response: { 200: z.any() },
        },
      },
      async ({ ctx, query }, reply) => send(reply, await statementFile(ctx, query)),
    )
}

type File = { name: string; mime: string; body: Readable | Buffer }

function send(reply: FastifyReply, { name, mime, body }: File) {
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .type(mime)
    .send(body)
}
