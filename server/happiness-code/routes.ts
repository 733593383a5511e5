import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import { myCodeSchema, scanAnswerSchema, scanBodySchema } from './contract.ts'
import { scanCode } from './scan.ts'
import { myCode, rotateCode } from './service.ts'

const tags = ['happiness-code']

export const happinessCodeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.myCode,
    { schema: { tags, summary: 'My household 幸福码', response: { 200: myCodeSchema } } },
    ({ ctx }) => myCode(ctx),
  )
  app.post(
    API.myCodeRotate,
    { schema: { tags, summary: 'A new code; the old one stops working', response: { 200: myCodeSchema } } },
    ({ ctx }) => rotateCode(ctx),
  )
  app.post(
    API.deskCode,
    {
      schema: {
        tags,
        summary: 'Open a household by its code, scanned or typed',
        body: scanBodySchema,
        response: { 200: scanAnswerSchema },
      },
    },
    ({ ctx, body }) => scanCode(ctx, body),
  )
}
