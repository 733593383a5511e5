import { afterAll, beforeAll, expect, it } from 'vitest'
import { startListening } from '../../../server/channels/service.ts'
import { jobs } from '../../../server/jobs.ts'
import { startChatSystem } from '../../harness/chat-system.ts'
import { drain } from '../../harness/drain.ts'
import { startHouse } from '../conversations/house.ts'
import { call, channelEnv, event, SECRET } from './house.ts'

const DAY = 24 * 3_600_000
const system = await startChatSystem(SECRET)
let house: Awaited<ReturnType<typeof startHouse>>
beforeAll(async () => {
  house = await startHouse({ workers: false, env: channelEnv(system) })
})
afterAll(async () => {
  await house.close()
  await system.close()
})

it('events are known for eight days, day after day, with two processes that see to it', async () => {
  const count = () => house.ctx.db.channelEvent.count()
  const line = await Promise.all([startListening(house.runtime), startListening(house.runtime)])
  await call(house.url, JSON.stringify({ events: [event('li', { type: 'unfollow' })] }))
  await drain(house.runtime, jobs)
  expect(await count()).toBe(1)
  for (let day = 1; day <= 8; day += 1) {
    house.clock.advance(DAY)
    await drain(house.runtime, jobs)
    expect(await count()).toBe(1)
  }
  house.clock.advance(DAY)
  await drain(house.runtime, jobs)
  expect(await count()).toBe(0)
  expect(await house.ctx.db.scheduledTask.count({ where: { kind: 'channel.tidy', state: 'waiting' } })).toBe(
    1,
  )
  await Promise.all(line.map((one) => one.close()))
})
