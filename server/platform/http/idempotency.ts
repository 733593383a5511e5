import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
export const idempotency = plugin(async (_app: FastifyInstance) => {})
