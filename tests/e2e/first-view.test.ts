import { beforeAll, expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { settled } from './pages/checks.ts'
import { beginHelping, phoneOf } from './pages/helping.ts'

const house = useHouse()
beforeAll(() => beginHelping(house()))

/** As home: what a phone in a village loads before the page stands, in bytes as they go over the line. */
const MOST_CODE_BYTES = 75 * 1024

test.each([
  ['sun-aying', '/'],
  ['sun-aying', '/wishes'],
  ['sun-aying', '/services'],
  ['sun-aying', '/services/orders'],
  ['he-zhiyuan', '/volunteer'],
  ['he-zhiyuan', '/volunteer/board'],
  ['provider-yaojiang', '/provider'],
])('%s opens %s with little code', async (who, path) => {
  const phone = await phoneOf(house(), who, 'normal')
  let bytes = 0
  phone.page.on('response', (response) => {
    const isCode = ['script', 'stylesheet'].includes(response.request().resourceType())
    // The service worker fills its store behind the page.
    if (isCode && !response.request().serviceWorker() && !response.url().endsWith('/sw.js'))
      bytes += Number(response.headers()['content-length'] ?? Number.POSITIVE_INFINITY)
  })
  await phone.open(path)
  await settled(phone.page)
  console.log(`${path}: ${(bytes / 1024).toFixed(1)} kB of code`)
  expect(bytes).toBeGreaterThan(10 * 1024)
  expect(bytes).toBeLessThanOrEqual(MOST_CODE_BYTES)
})
