import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  handoffClose,
  handoffList,
  handoffPack,
  handoffParams,
  handoffReply,
  messageSent,
} from '../contract.ts'
import { closeHandoff, listHandoffs, replyToHandoff, takeHandoff, viewHandoff } from '../service.ts'

const tags = ['desk']
const params = handoffParams

/** Residents who asked for a person. Every write answers with the hand-over as it then stands. */
export const deskRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskHandoffs,
    { schema: { tags, summary: 'Residents who wait for a person', response: { 200: handoffList } } },
    async (request) => ({ items: await listHandoffs(request.ctx) }),
  )

  app.get(
    API.deskHandoff,
    { schema: { tags, summary: 'One of them, with what was said', params, response: { 200: handoffPack } } },
    (request) => viewHandoff(request.ctx, request.params.id),
  )

  app.post(
    API.deskHandoffTake,
    { schema: { tags, summary: 'Take it: one person owns a talk', params, response: { 200: handoffPack } } },
    async (request) => {
      await takeHandoff(request.ctx, request.params.id)
      return viewHandoff(request.ctx, request.params.id)
    },
  )

  app.post(
    API.deskHandoffReply,
    {
      schema: {
        tags,
        summary: 'Answer the resident',
        params,
        body: handoffReply,
        response: { 200: messageSent },
      },
    },
    async (request) => ({ message: await replyToHandoff(request.ctx, request.params.id, request.body) }),
  )

  app.post(
    API.deskHandoffClose,
    {
      schema: {
        tags,
        summary: 'Give the talk back to the bot, with what was agreed',
        params,
        body: handoffClose,
        response: { 200: handoffPack },
      },
    },
    async (request) => {
      await closeHandoff(request.ctx, request.params.id, request.body)
      return viewHandoff(request.ctx, request.params.id)
    },
  )
}
