import { expect, test } from 'vitest'
import { DAILY, doorOf, moreDoors } from './desk-menu.ts'

const namesFor = (role: 'village' | 'township' | 'county') =>
  moreDoors(role).flatMap(({ doors }) => doors.map(({ name }) => name))

test('a village meets no sums and confirms nobody; the county alone sets the rules', () => {
  expect(namesFor('village')).toEqual(['wishes', 'services', 'pairings', 'candidates'])
  expect(namesFor('township')).toEqual([
    'wishes',
    'services',
    'pairings',
    'volunteers',
    'receipts',
    'candidates',
  ])
  expect(namesFor('county')).toEqual([
    'wishes',
    'services',
    'pairings',
    'volunteers',
    'receipts',
    'policy',
    'settings',
  ])
})

test.each([
  ['/desk', 'todo'],
  ['/desk/applications/1', 'todo'],
  ['/desk/chats/search', 'chats'],
  ['/desk/branches/1', 'volunteers'],
  ['/desk/wishes/new', 'wishes'],
])('%s is behind %s', (path, name) => {
  const doors = [...DAILY, ...moreDoors('township').flatMap((group) => group.doors)]
  expect(doorOf(path, doors)?.name).toBe(name)
})
