import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  colleagues,
  handoffNext,
  handoffNote,
  handoffPack,
  handoffParams,
  handoffTransfer,
  mayStepIn as mayStepInAnswer,
  stepIn as stepInBody,
} from '../contract.ts'
import {
  colleaguesFor,
  mayStepIn,
  noteHandoff,
  stepIn,
  takeNext,
  transferHandoff,
  viewHandoff,
} from '../service.ts'

const tags = ['desk']
const params = handoffParams

/** The line of hand-overs and who goes on with one. */
export const deskLineRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.deskHandoffNext,
    { schema: { tags, summary: 'Take the first in line that suits me', response: { 200: handoffNext } } },
    async (request) => {
      const id = await takeNext(request.ctx)
      return { handoff: id ? await viewHandoff(request.ctx, id) : null }
    },
  )

  app.get(
    API.deskHandoffStepIn,
    {
      schema: {
        tags,
        summary: 'Is there a talk that I may join',
        querystring: stepInBody,
        response: { 200: mayStepInAnswer },
      },
    },
    (request) => mayStepIn(request.ctx, request.query),
  )

  app.post(
    API.deskHandoffStepIn,
    {
      schema: {
        tags,
        summary: 'Join the talk of a resident whose application is open here, or whose request I have taken',
        body: stepInBody,
        response: { 200: handoffPack },
      },
    },
    async (request) => {
      const id = await stepIn(request.ctx, request.body)
      return viewHandoff(request.ctx, id)
    },
  )

  app.post(
    API.deskHandoffTransfer,
    {
      schema: {
        tags,
        summary: 'Pass it on to a colleague or another desk',
        params,
        body: handoffTransfer,
        response: { 200: handoffPack },
      },
    },
    async (request) => {
      await transferHandoff(request.ctx, request.params.id, request.body)
      return viewHandoff(request.ctx, request.params.id)
    },
  )

  app.post(
    API.deskHandoffNotes,
    {
      schema: {
        tags,
        summary: 'A note for colleagues, never for the resident',
        params,
        body: handoffNote,
        response: { 200: handoffPack },
      },
    },
    async (request) => {
      await noteHandoff(request.ctx, request.params.id, request.body)
      return viewHandoff(request.ctx, request.params.id)
    },
  )

  app.get(
    API.deskHandoffColleagues,
    { schema: { tags, summary: 'Who may go on with it', params, response: { 200: colleagues } } },
    (request) => colleaguesFor(request.ctx, request.params.id),
  )
}
