import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  applicationListSchema,
  applicationViewSchema,
  disputeBodySchema,
  fieldParamsSchema,
  idParamSchema,
  saveDraftBodySchema,
  signBodySchema,
  staleDraftSchema,
  startAnswerSchema,
  startBodySchema,
  submitBodySchema,
  withdrawBodySchema,
} from '../contract.ts'
import * as service from '../service.ts'

const tags = ['applications']
const params = idParamSchema
const response = { 200: applicationViewSchema }
const about = (summary: string) => ({ tags, summary, params, response })

/** What an applicant does with an application. */
export const residentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.applications,
    { schema: { tags, summary: 'My applications', response: { 200: applicationListSchema } } },
    ({ ctx }) => service.myApplications(ctx),
  )
  app.post(
    API.applications,
    {
      schema: {
        tags,
        summary: 'Start an application, or resume the open one',
        body: startBodySchema,
        response: { 200: startAnswerSchema },
      },
    },
    ({ ctx, body }) => service.startApplication(ctx, body),
  )
  app.get(API.application, { schema: about('My application') }, ({ ctx, params }) =>
    service.applicationView(ctx, params.id),
  )
  app.put(
    API.applicationDraft,
    {
      schema: {
        ...about('Save a step of the draft'),
        body: saveDraftBodySchema,
        response: { 200: applicationViewSchema, 409: staleDraftSchema },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const saved = await service.saveDraft(ctx, params.id, body)
      if (saved.ok) return saved.application
      const { code, current } = saved
      return reply.code(409).send({ code, message: ctx.t(`errors:${code}`), current })
    },
  )
  app.post(
    API.applicationPrefill,
    { schema: about('Fill in from the registry, or refresh') },
    ({ ctx, params }) => service.prefillApplication(ctx, params.id),
  )
  app.post(
    API.applicationDispute,
    {
      schema: {
        ...about('A field is wrong, or take that back'),
        params: fieldParamsSchema,
        body: disputeBodySchema,
      },
    },
    ({ ctx, params, body }) => service.disputeField(ctx, { ...params, ...body }),
  )
  app.post(
    API.applicationPromise,
    { schema: { ...about('Sign the promise'), body: signBodySchema } },
    ({ ctx, params, body }) => service.signPromise(ctx, params.id, body.signature),
  )
  app.post(
    API.applicationSubmit,
    { schema: { ...about('Send it'), body: submitBodySchema } },
    ({ ctx, params, body }) => service.submitApplication(ctx, params.id, body.version),
  )
  app.post(
    API.applicationUndo,
    { schema: about('Take sending back, within 10 minutes') },
    ({ ctx, params }) => service.undoSubmit(ctx, params.id),
  )
  app.post(
    API.applicationWithdraw,
    { schema: { ...about('Give it up'), body: withdrawBodySchema } },
    ({ ctx, params, body }) => service.withdrawApplication(ctx, params.id, body.note),
  )
}
