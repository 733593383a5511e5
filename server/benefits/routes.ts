import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import {
  benefitDisputeBodySchema,
  benefitParamsSchema,
  benefitResolveBodySchema,
  benefitResolvedSchema,
  myBenefitsSchema,
  openedDisputeSchema,
} from './contract.ts'
import { disputeBenefit, myBenefits, openDispute, resolveDispute } from './service.ts'

const tags = ['benefits']

export const benefitsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.myBenefits,
    {
      schema: {
        tags,
        summary: 'My 幸福清单; reading marks it as opened',
        response: { 200: myBenefitsSchema },
      },
    },
    ({ ctx }) => myBenefits(ctx),
  )
  app.post(
    API.myBenefitDispute,
    {
      schema: {
        tags,
        summary: 'This line is wrong, or take that back',
        params: benefitParamsSchema,
        body: benefitDisputeBodySchema,
        response: { 200: myBenefitsSchema },
      },
    },
    ({ ctx, params, body }) => disputeBenefit(ctx, params.id, body),
  )
  app.get(
    API.deskBenefitDispute,
    {
      schema: {
        tags,
        summary: 'What a household says is wrong with a line; the read is recorded',
        params: benefitParamsSchema,
        response: { 200: openedDisputeSchema },
      },
    },
    ({ ctx, params }) => openDispute(ctx, params.id),
  )
  app.post(
    API.deskBenefitResolve,
    {
      schema: {
        tags,
        summary: 'Answer an objection to a line of a 幸福清单',
        params: benefitParamsSchema,
        body: benefitResolveBodySchema,
        response: { 200: benefitResolvedSchema },
      },
    },
    ({ ctx, params, body }) => resolveDispute(ctx, params.id, body.answer),
  )
}
