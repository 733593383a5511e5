import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { bindCode, chatAccountParams, chatAccounts } from '../contract.ts'
import { makeBindCode, myChatAccounts, unbindMine } from '../service.ts'

const tags = ['me']

/** My accounts on other channels. */
export const accountRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.myChatAccounts,
    { schema: { tags, summary: 'My accounts on other channels', response: { 200: chatAccounts } } },
    (request) => myChatAccounts(request.ctx),
  )

  app.post(
    API.myChatAccountCode,
    {
      schema: {
        tags,
        summary: 'A one-time code to type on another channel',
        response: { 200: bindCode },
      },
      config: { replay: false },
    },
    (request) => makeBindCode(request.ctx),
  )

  app.post(
    API.myChatAccountUnbind,
    {
      schema: {
        tags,
        summary: 'Take an account off mine',
        params: chatAccountParams,
        response: { 200: chatAccounts },
      },
    },
    async (request) => {
      await unbindMine(request.ctx, request.params.id)
      return myChatAccounts(request.ctx)
    },
  )
}
