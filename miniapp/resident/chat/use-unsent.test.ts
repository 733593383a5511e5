import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { post } from '../../api/client.ts'
import { ApiFailure } from '../../api/failure.ts'
import { useUnsent } from './use-unsent.ts'

vi.mock('../../api/client.ts', () => ({ post: vi.fn() }))
// What belongs to a mounted page has no place here.
vi.mock('vue', async (vue) => ({
  ...(await vue<typeof import('vue')>()),
  onMounted: () => {},
  onBeforeUnmount: () => {},
}))

const server = vi.mocked(post)
beforeEach(() => {
  vi.useFakeTimers()
  server.mockReset()
})
afterEach(() => vi.useRealTimers())

function unsent() {
  const said = vi.fn()
  const talk = useUnsent({
    ready: () => true,
    said,
    allSaid: () => {},
    failed: () => {},
    gone: async () => {},
    refused: () => {},
  })
  return { ...talk, said }
}

test('a line that the server had no room for goes out again by itself, under the same key', async () => {
  const { say, said, queue } = unsent()
  server.mockRejectedValueOnce(new ApiFailure('TOO_MANY', '', 429))
  server.mockResolvedValueOnce({ message: { seq: 7 } })
  say('我家能领什么')
  await vi.advanceTimersByTimeAsync(1000)
  expect(queue.value).toMatchObject([{ text: '我家能领什么', state: 'waiting' }])
  await vi.advanceTimersByTimeAsync(5000)
  expect(said).toHaveBeenCalledWith({ seq: 7 })
  expect(queue.value).toEqual([])
  expect(server.mock.calls[1]?.[2]).toBe(server.mock.calls[0]?.[2])
})

test('a line that met no server waits for the network, and is not sent again and again', async () => {
  const { say, queue } = unsent()
  server.mockRejectedValue(new ApiFailure('OFFLINE', '', 0))
  say('在吗')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server).toHaveBeenCalledTimes(1)
  expect(queue.value).toHaveLength(1)
})
