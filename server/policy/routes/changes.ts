import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  changeIdSchema,
  changeSchema,
  changesQuerySchema,
  changesSchema,
  previewSchema,
  proposeBodySchema,
  reasonBodySchema,
  touchedHouseholdsSchema,
  touchedQuerySchema,
} from '../contract.ts'
import * as service from '../service.ts'

const tags = ['policy']
const params = changeIdSchema
const response = { 200: changeSchema }

/** A change of the rules, from the proposal to the second person's yes. */
export const changeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskPolicyChanges,
    {
      schema: {
        tags,
        summary: 'Changes of my place, newest first',
        querystring: changesQuerySchema,
        response: { 200: changesSchema },
      },
    },
    ({ ctx, query }) => service.listChanges(ctx, query),
  )
  app.post(
    API.deskPolicyChanges,
    { schema: { tags, summary: 'Propose a value from a day on', body: proposeBodySchema, response } },
    ({ ctx, body }) => service.proposeChange(ctx, body),
  )
  app.get(
    API.deskPolicyChange,
    { schema: { tags, summary: 'One change', params, response } },
    ({ ctx, params }) => service.readChange(ctx, params.id),
  )
  app.post(
    API.deskPolicyPreview,
    { schema: { tags, summary: 'Begin to look at what it would do', params, response } },
    ({ ctx, params }) => service.startPreview(ctx, params.id),
  )
  app.get(
    API.deskPolicyPreview,
    {
      schema: {
        tags,
        summary: 'How far the look is, and what it counts; no family',
        params,
        response: { 200: previewSchema },
      },
    },
    ({ ctx, params }) => service.readPreview(ctx, params.id),
  )
  app.get(
    API.deskPolicyHouseholds,
    {
      schema: {
        tags,
        summary: 'The families it touches; the read is recorded in their files',
        params,
        querystring: touchedQuerySchema,
        response: { 200: touchedHouseholdsSchema },
      },
    },
    ({ ctx, params, query }) => service.touchedHouseholds(ctx, params.id, query),
  )
  await app.register(decisionRoutes)
}

const decisionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.deskPolicyApprove,
    { schema: { tags, summary: 'Approve what somebody else proposed', params, response } },
    ({ ctx, params }) => service.approveChange(ctx, params.id),
  )
  app.post(
    API.deskPolicyReject,
    { schema: { tags, summary: 'Say no, with the reason', params, body: reasonBodySchema, response } },
    ({ ctx, params, body }) => service.rejectChange(ctx, params.id, body.reason),
  )
  app.post(
    API.deskPolicyWithdraw,
    {
      schema: {
        tags,
        summary: 'Take it back before its first day',
        params,
        body: reasonBodySchema,
        response,
      },
    },
    ({ ctx, params, body }) => service.withdrawChange(ctx, params.id, body.reason),
  )
}
