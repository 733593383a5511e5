import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  certificateSchema,
  issueBodySchema,
  verifyBodySchema,
  verifySchema,
  volunteerParamsSchema,
} from '../contract.ts'
import { issueCertificate, printCertificate, verifyCertificate } from '../service.ts'

const tags = ['volunteers']

/** An employer checks a pile of papers; a guesser would need the age of the earth. */
const BY_ADDRESS = { max: 60, timeWindow: '1 minute' }
/** A paper costs some milliseconds of a whole core. */
const PRINTS = { max: 20, timeWindow: '1 minute' }

export const certificateRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.volunteerCertificates,
    {
      schema: {
        tags,
        summary: 'Certify my hours of a period',
        body: issueBodySchema,
        response: { 200: certificateSchema },
      },
    },
    ({ ctx, body }) => issueCertificate(ctx, body),
  )
  app.get(
    API.volunteerCertificatePdf,
    {
      config: { rateLimit: PRINTS },
      schema: { tags, summary: 'My certificate as a PDF', params: volunteerParamsSchema },
    },
    async ({ ctx, params }, reply) => {
      const pdf = await printCertificate(ctx, params.id)
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="certificate.pdf"')
        .send(pdf)
    },
  )
  app.post(
    API.certificateVerify,
    {
      config: { rateLimit: BY_ADDRESS, replay: false },
      schema: {
        tags,
        summary: 'Check the code on a certificate',
        body: verifyBodySchema,
        response: { 200: verifySchema },
      },
    },
    ({ ctx, body }) => verifyCertificate(ctx, body.code),
  )
}
