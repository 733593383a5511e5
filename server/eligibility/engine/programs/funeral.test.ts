import { expect, test } from 'vitest'
import { decideOne, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import { FUNERAL } from './funeral.ts'

test('free for everybody of the province; while the place is not known it waits for the place', () => {
  expect(decideOne(FUNERAL, { needs: ['funeral'], region: YUYAO }).verdict).toBe('likely')
  const open = decideOne(FUNERAL, { needs: ['funeral'] })
  expect([open.verdict, open.missing]).toEqual(['unknown', ['region']])
  expect(reasonsOf(open)).not.toContain('reason.funeralItems.unset')
})
