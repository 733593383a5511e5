import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'

/** What is being answered when the server stops may end within this time, in milliseconds; then it is cut. */
const GRACE_MS = 5000

/**
 * Lets the server stop. Node waits for every connection that is not between two requests: also for one on which
 * nothing was ever asked (browsers and HTTP clients keep such ones in reserve, and open one after a stream was
 * cut), and it waits for these without an end. So those go at once, the others as soon as they are answered.
 */
export const closing = plugin(async (app: FastifyInstance) => {
  const quiet = new Set<Socket>()
  let stopping = false
  let late: NodeJS.Timeout | undefined

  app.server.on('connection', (socket) => {
    if (stopping) return socket.destroy()
    quiet.add(socket)
    socket.once('close', () => quiet.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    quiet.delete(socket)
    response.once('close', () => {
      if (stopping) socket.destroySoon()
      else if (!socket.destroyed) quiet.add(socket)
    })
  })
  app.addHook('preClose', async () => {
    stopping = true
    for (const socket of quiet) socket.destroy()
    late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
  })
  app.addHook('onClose', async () => clearTimeout(late))
})
