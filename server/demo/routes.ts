import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import {
  demoClockAnswer,
  demoClockBody,
  demoGuideAnswer,
  demoRegistryAnswer,
  demoRegistryBody,
  demoSmsAnswer,
} from './contract.ts'
import { moveClock, readGuide, readSms, setRegistryMode } from './service.ts'

const tags = ['demo']

/** What a visitor of the demo needs. The application adds these in demo mode only. */
export const demoRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.demo,
    {
      schema: {
        tags,
        summary: 'Invented people and staff, and what one can try',
        response: { 200: demoGuideAnswer },
      },
    },
    (request) => readGuide(request.ctx),
  )
  app.get(
    API.demoSms,
    { schema: { tags, summary: 'Text messages of the demo', response: { 200: demoSmsAnswer } } },
    (request) => readSms(request.ctx),
  )
  app.post(
    API.demoClock,
    {
      schema: {
        tags,
        summary: 'Move the clock forward',
        body: demoClockBody,
        response: { 200: demoClockAnswer },
      },
    },
    (request) => moveClock(request.ctx, request.body.advanceHours),
  )
  app.post(
    API.demoRegistry,
    {
      schema: {
        tags,
        summary: 'Switch how the sandbox registry answers',
        body: demoRegistryBody,
        response: { 200: demoRegistryAnswer },
      },
    },
    async (request) => ({ mode: await setRegistryMode(request.ctx, request.body.mode) }),
  )
}
