import { expect, test } from 'vitest'
import { filterOf, queryOf } from './todo-query.ts'

test.each([
  [{}, { stage: null, mine: false, page: 1 }],
  [
    { stage: 'review', mine: 'true', page: '3' },
    { stage: 'review', mine: true, page: 3 },
  ],
  [
    { stage: 'draft', mine: 'yes', page: '-1' },
    { stage: null, mine: false, page: 1 },
  ],
  [
    { stage: ['review', 'notice'], page: '1.5' },
    { stage: null, mine: false, page: 1 },
  ],
])('%o', (query, filter) => {
  expect(filterOf(query)).toEqual(filter)
})

test('the first page of everything has the shortest address', () => {
  expect(queryOf({ stage: null, mine: false, page: 1 })).toEqual({})
  expect(queryOf({ stage: 'notice', mine: true, page: 2 })).toEqual({
    stage: 'notice',
    mine: 'true',
    page: '2',
  })
})
