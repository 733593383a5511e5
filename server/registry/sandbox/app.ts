import { setTimeout as delay } from 'node:timers/promises'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { SIGNATURE_HEADERS } from '../contract/protocol.ts'
import { registryRoutes } from './registry-routes.ts'
import { createSignatureCheck, type SignedRequest } from './signature-check.ts'
import type { SandboxState } from './state.ts'
import { switchRoutes } from './switch-routes.ts'

/** The sandbox as a Fastify app: switches for everyone, the contract behind signature and switches. */
export function buildSandboxApp(
  state: SandboxState,
  key: { keyId: string; secret: string },
): FastifyInstance {
  const app = Fastify({ logger: false, bodyLimit: 256 * 1024, forceCloseConnections: true })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const bodies = keepRawBodies(app)
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500
    return reply.code(status).send({ code: status < 500 ? 'BODY_INVALID' : 'UNAVAILABLE' })
  })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'NOT_FOUND' }))
  app.register(switchRoutes(state))
  app.register(async (contract) => {
    const refusal = createSignatureCheck(key, state.clock)
    const closing = new AbortController()
    contract.addHook('preClose', async () => closing.abort())
    contract.addHook('preValidation', async (request, reply) => {
      const { mode, delayMs } = state.switches
      if (mode === 'down') return reply.code(503).send({ code: 'UNAVAILABLE' })
      if (mode === 'slow') await delay(delayMs, null, { signal: closing.signal }).catch(() => null)
      const code = refusal(signedRequest(request, bodies.get(request)))
      if (code) return reply.code(401).send({ code })
    })
    await contract.register(registryRoutes(state))
  })
  return app
}

/** The signature covers the bytes that were sent, so they are kept beside the parsed body. */
function keepRawBodies(app: FastifyInstance): WeakMap<FastifyRequest, Buffer> {
  const bodies = new WeakMap<FastifyRequest, Buffer>()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    bodies.set(request, body)
    try {
      done(null, JSON.parse(body.toString('utf8')))
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }))
    }
  })
  return bodies
}

function signedRequest(request: FastifyRequest, body: Buffer | undefined): SignedRequest {
  const header = (name: string) => String(request.headers[name] ?? '')
  return {
    method: request.method,
    path: request.url,
    body: body ?? '',
    keyId: header(SIGNATURE_HEADERS.keyId),
    timestamp: header(SIGNATURE_HEADERS.timestamp),
    nonce: header(SIGNATURE_HEADERS.nonce),
    signature: header(SIGNATURE_HEADERS.signature),
  }
}
