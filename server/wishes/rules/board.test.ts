import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISTANCES, WISH_URGENCIES } from '../contract.ts'
import { distanceOf, MOST_HEAD_START, rankOf, readCursor, writeCursor } from './board.ts'

const DAY = 24 * 3_600_000
const wish = fc.record({
  publishedAt: fc.integer({ min: 0, max: 400 * DAY }).map((ms) => new Date(ms)),
  distance: fc.constantFrom(...DISTANCES),
  urgency: fc.constantFrom(...WISH_URGENCIES),
})

describe('none starves', () => {
  it('whatever is published later than the largest head start stands behind', () => {
    fc.assert(
      fc.property(wish, wish, fc.integer({ min: 1, max: 100 * DAY }), (old, other, later) => {
        const publishedAt = new Date(old.publishedAt.getTime() + MOST_HEAD_START * DAY + later)
        expect(rankOf(old)).toBeLessThan(rankOf({ ...other, publishedAt }))
      }),
    )
  })

  it('every wish gets to the top while newer ones keep coming', () => {
    const stream = fc.array(fc.record({ hours: fc.integer({ min: 1, max: 48 }), wish }), {
      minLength: 30,
      maxLength: 60,
    })
    fc.assert(
      fc.property(stream, (coming) => {
        // Each day the best one is met, and one or more new ones come.
        let now = 0
        const line: { at: number; rank: number }[] = []
        for (const { hours, wish } of coming) {
          now += (hours * DAY) / 24
          line.push({ at: now, rank: rankOf({ ...wish, publishedAt: new Date(now) }) })
        }
        line.sort((a, b) => a.rank - b.rank)
        line.forEach(({ at }, place) => {
          const ahead = line.slice(0, place).filter((one) => one.at > at + MOST_HEAD_START * DAY)
          expect(ahead).toEqual([])
        })
      }),
    )
  })
})

it('near and urgent ones stand further ahead', () => {
  const publishedAt = new Date(10 * DAY)
  const rank = (distance: 'village' | 'township' | 'county', urgency: 'soon' | 'normal') =>
    rankOf({ publishedAt, distance, urgency }) / DAY
  expect([rank('county', 'normal'), rank('township', 'normal'), rank('village', 'normal')]).toEqual([
    10, 8.5, 7,
  ])
  expect(rank('village', 'soon')).toBe(10 - MOST_HEAD_START)
})

it.each([
  ['330281003007', '330281003007', 'village'],
  ['330281003007', '330281003008', 'township'],
  ['330281003007', '330281003', 'township'],
  ['330281003007', '330281004', 'county'],
  ['330281', '330281003', 'county'],
  ['330281003007', '330106', null],
])('a wish in %s is from %s: %s', (where, from, distance) => expect(distanceOf(where, from)).toBe(distance))

it('a cursor is read as it was written, and nothing else', () => {
  const cursor = { rank: 1_790_000_000_000, id: '01a2024f-dc23-726a-a121-dde9e7e8669e' }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  for (const text of [undefined, '', '1_2', "1'; DROP TABLE wish"]) expect(readCursor(text)).toBeNull()
})
