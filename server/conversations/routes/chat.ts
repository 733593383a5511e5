import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { chatOpened, messageSent, messagesPage, messagesQuery, openChat, sendMessage } from '../contract.ts'
import { currentConversation, messagesAfter, openConversation, sayOnPage } from '../service.ts'
import { chatToken, clearChatCookie, setChatCookie } from './cookie.ts'

const tags = ['chat']

/** Opening, reading and writing the talk with 小扶. */
export const chatRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    API.chat,
    {
      schema: {
        tags,
        summary: 'Open the chat, or go on with it',
        body: openChat,
        response: { 200: chatOpened },
      },
      config: { replay: false },
    },
    async (request, reply) => {
      const { view, token } = await openConversation(request.ctx, chatToken(request), request.body)
      if (token) setChatCookie(reply, token)
      // The talk of this phone is now the person's: the cookie finds nothing any more.
      if (view.signedIn && chatToken(request)) clearChatCookie(reply)
      return view
    },
  )

  app.get(
    API.chatMessages,
    {
      schema: {
        tags,
        summary: 'Messages after a number',
        querystring: messagesQuery,
        response: { 200: messagesPage },
      },
    },
    async (request) => {
      const id = await currentConversation(request.ctx, chatToken(request))
      const { messages } = await messagesAfter(request.ctx, id, request.query.after)
      return { messages }
    },
  )

  app.post(
    API.chatMessages,
    {
      schema: { tags, summary: 'Say something', body: sendMessage, response: { 200: messageSent } },
      // Its own `clientKey` does what a kept answer would.
      config: { replay: false },
    },
    async (request) => ({ message: await sayOnPage(request.ctx, chatToken(request), request.body) }),
  )
}
