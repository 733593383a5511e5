import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'
import { AppError } from '../errors.ts'

const NUL = '\u0000'

/** Refuses the NUL character anywhere in a request: PostgreSQL keeps no text with it, no person types it. */
export const noNul = plugin(async (app: FastifyInstance) => {
  app.addHook('preValidation', async ({ params, query, body }) => {
    if (holdsNul([params, query, body])) throw new AppError('BAD_INPUT')
  })
})

/** Walks without recursion: how deep a body goes is up to its sender. */
function holdsNul(all: unknown[]): boolean {
  const open = [...all]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one === 'string' && one.includes(NUL)) return true
    // A body as it came is read, and looked through, by the route that asked for it.
    if (typeof one !== 'object' || one === null || Buffer.isBuffer(one)) continue
    for (const [key, value] of Object.entries(one)) {
      if (key.includes(NUL)) return true
      open.push(value)
    }
  }
  return false
}
