import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { FastifyAdapter } from '@bull-board/fastify'
import type { FastifyInstance } from 'fastify'
import { AppError, ERROR_STATUS } from '../errors.ts'
import type { Queues } from '../queues.ts'
import { requireSameOrigin } from './csrf.ts'

const BASE = '/admin/queues'

/** The queues as a page for administrators. Its own script cannot send our header, so it is held by its origin. */
export async function queueBoard(app: FastifyInstance, { queues }: { queues: Queues }): Promise<void> {
  const adapter = new FastifyAdapter()
  adapter.setBasePath(BASE)
  createBullBoard({
    queues: Object.values(queues).map((queue) => new BullMQAdapter(queue)),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Zhongfu', pollingInterval: { showSetting: true } } },
  })
  // The board answers for itself: without this a visitor who may not come in would read a 500.
  adapter.setErrorHandler((error) => {
    const code = error instanceof AppError ? error.code : 'INTERNAL'
    // Its type knows few statuses; it passes on any.
    return { status: ERROR_STATUS[code] as 500, body: { code } }
  })
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, csrf: false }
  })
  app.addHook('onRequest', requireSameOrigin)
  await app.register(adapter.registerPlugin(), { prefix: BASE })
}
