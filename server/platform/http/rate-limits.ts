import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { AppError } from '../errors.ts'
import type { RedisClient } from '../redis.ts'
import { rateCounts } from './rate-counts.ts'

/**
 * A town hall shares one address, so the limit by address is wide; the one by person is what holds. A route
 * sets its own with `config: { rateLimit: { max, timeWindow } }` (by address).
 */
const BY_ADDRESS = { max: 1200, timeWindow: '1 minute' }
const BY_PERSON = { max: 300, timeWindow: '1 minute' }

/** Limits requests by address and by person, counted in Redis. Without Redis nobody is turned away. */
export const rateLimits = plugin(async (app: FastifyInstance, { redis }: { redis: RedisClient }) => {
  await app.register(rateLimit, {
    ...BY_ADDRESS,
    store: rateCounts(redis),
    skipOnError: true,
    // By route, not by address: /%61pi/… is the same route under another spelling.
    allowList: (request) => !request.routeOptions.url?.startsWith('/api/'),
    errorResponseBuilder: () => new AppError('TOO_MANY'),
  })
  const person = app.createRateLimit({
    ...BY_PERSON,
    keyGenerator: (request) => `person:${request.session?.id ?? ''}`,
  })
  const counting = new WeakMap<FastifyRequest, ReturnType<typeof person>>()
  // Counted with the address, in one call; looked at when it is the person's turn.
  app.addHook('onRequest', async (request) => {
    if (request.session) counting.set(request, person(request))
  })
  app.addHook('preHandler', async (request) => {
    const answer = await counting.get(request)
    if (answer && !answer.isAllowed && answer.isExceeded) throw new AppError('TOO_MANY')
  })
})
