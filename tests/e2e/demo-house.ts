import { afterAll, beforeAll } from 'vitest'
import { type House, startHouse } from './house.ts'
import { closeBrowser } from './phone.ts'

/** One house and one browser for the tests of a file; ask for it inside a test. */
export function useHouse(): () => House {
  let house: House | undefined
  beforeAll(async () => {
    house = await startHouse()
  })
  afterAll(async () => {
    await closeBrowser()
    await house?.close()
  })
  return () => {
    if (!house) throw new Error('the house has not started')
    return house
  }
}
