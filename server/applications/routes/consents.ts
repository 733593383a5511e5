import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  applicationViewSchema,
  consentLinkAnswerSchema,
  consentLinkBodySchema,
  consentPageSchema,
  consentParamsSchema,
  consentSignedSchema,
  openConsentBodySchema,
  signBodySchema,
  signConsentBodySchema,
} from '../contract.ts'
import * as service from '../service.ts'

const tags = ['consents']

/** Consent to the economic check: in the app for oneself, through a link for the others. */
export const consentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.applicationConsentLink,
    {
      schema: {
        tags,
        summary: 'The signing link of an adult, by SMS if a phone is given',
        params: consentParamsSchema,
        body: consentLinkBodySchema,
        response: { 200: consentLinkAnswerSchema },
      },
    },
    ({ ctx, params, body }) => service.sendConsentLink(ctx, { ...params, ...body }),
  )
  app.post(
    API.applicationConsentSign,
    {
      schema: {
        tags,
        summary: 'Sign my own consent',
        params: consentParamsSchema,
        body: signBodySchema,
        response: { 200: applicationViewSchema },
      },
    },
    ({ ctx, params, body }) => service.signOwnConsent(ctx, { ...params, ...body }),
  )
  app.post(
    API.consentOpen,
    {
      schema: {
        tags,
        summary: 'What the holder of a signing link reads',
        body: openConsentBodySchema,
        response: { 200: consentPageSchema },
      },
    },
    ({ ctx, body }) => service.openConsent(ctx, body.token),
  )
  app.post(
    API.consentSign,
    {
      schema: {
        tags,
        summary: 'Sign or refuse through the link',
        body: signConsentBodySchema,
        response: { 200: consentSignedSchema },
      },
    },
    ({ ctx, body }) => service.answerConsent(ctx, body),
  )
}
