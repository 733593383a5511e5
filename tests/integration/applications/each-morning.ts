import { afterAll, beforeAll, beforeEach } from 'vitest'
import { API } from '../../../server/paths.ts'
import { at, days, type House, startHouse } from './house.ts'

/** A house for one test file. Each test begins on the next working morning, and everybody may apply again. */
export function houseEachMorning(): House {
  const house = {} as House
  beforeAll(async () => {
    Object.assign(house, await startHouse('2026-11-23T02:00:00Z'))
  })
  afterAll(() => house.close())
  beforeEach(async () => {
    await house.switchRegistry('normal')
    await house.ctx.db.application.updateMany({ data: { stage: 'withdrawn' } })
    await house.pass(days(1))
  })
  return house
}

/** The application as somebody sees it. */
export const view = async (client: Awaited<ReturnType<House['resident']>>, id: string) =>
  (await client.get(at(API.application, id))).body
