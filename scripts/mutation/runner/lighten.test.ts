import { expect, test } from 'vitest'
import { counted, lighten } from './lighten.ts'

test('reaching a spot is not counted, asking is comparing; the helpers themselves stay', () => {
  const helper = 'function stryCov_9fa48() { stryMutAct_9fa48 = isActive }'
  const spot = 'stryMutAct_9fa48("17") ? a < b : (stryCov_9fa48("17", "18"), a <= b)'
  expect(lighten(`${helper}\n${spot}`)).toBe(
    `${helper}\n(active_9fa48 === 17 && hit_9fa48()) ? a < b : (0, a <= b)`,
  )
})

test('a spot may be reached as often as the limit says', () => {
  const active = counted(17, 2)
  expect([active.hit(), active.hit(), active.hits]).toEqual([true, true, 2])
  expect(active.hit).toThrow('never ends')
  expect(active.hits).toBe(3)
})
