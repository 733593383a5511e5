import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'

/** Describes every route from its zod contract: as JSON for machines, as a page for people. */
export const openApi = plugin(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Zhongfu',
        version: '1',
        description:
          'Writes need the header x-csrf-token (its value comes with GET /api/me) and may carry idempotency-key. A refusal is { code, message, field? }.',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zf_session' } },
      },
    },
    transform: (route) => {
      const transformed = jsonSchemaTransform(route)
      const ours = route.url.startsWith('/api/') || route.url === API.webhook
      const hidden = !ours || route.url.startsWith(API.docs)
      return hidden ? { ...transformed, schema: { ...transformed.schema, hide: true } } : transformed
    },
  })
  await app.register(swaggerUi, { routePrefix: API.docs, staticCSP: true })
  const schema = { tags: ['about'], summary: 'This description' }
  app.get(API.openapi, { schema }, async () => app.swagger())
})
