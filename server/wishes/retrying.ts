import type { Ctx } from '../platform/context.ts'

/** So often two may meet before it is an error. */
const MOST = 5

/** What PostgreSQL says when two met: on a unique index, or waiting for each other. */
const LOST = ['23505', '40P01', '40001']

/** Whether somebody else was quicker, so that asking again gives the true answer. */
export function isLost(error: unknown): boolean {
  const { code, meta, cause } = error as {
    code?: string
    meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } }
    cause?: { originalCode?: string }
  }
  const said = [code, meta?.code, meta?.driverAdapterError?.cause?.originalCode, cause?.originalCode]
  return said.some((one) => one === 'P2002' || one === 'P2034' || LOST.includes(one ?? ''))
}

/**
 * Does it again when it lost against somebody at the same moment. Not inside an open transaction, which is gone by then:
 * whoever opened it does it again.
 */
export async function retrying<T>(
  ctx: Ctx,
  again: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  const most = ctx.db === ctx.database ? MOST : 1
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= most || !again(error)) throw error
    }
  }
}
