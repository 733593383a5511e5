import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import { type House, LI, minutes, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

it('nobody is shown a family’s file under a name that the registry has not confirmed', async () => {
  house.registry.down = true
  const stranger = house.client()
  await house.signIn(stranger, { ...LI, name: '张三', phone: '17000000995' })
  const started = await stranger.post(API.applications, {})
  const id = String(started.body.application.id)
  // The registry is back before the job has asked it again; asking for the file would throw in this house.
  house.registry.down = false
  const answer = await stranger.post(fill(API.applicationPrefill, { id }))
  expect(answer.body).toMatchObject({ registryState: 'down' })
  expect((await stranger.get(API.me)).body.signedIn).toBe(false)
  house.clock.advance(minutes(2))
  expect((await house.signIn(house.client(), LI)).body.realNameState).toBe('confirmed')
})
