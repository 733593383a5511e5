import { expect, test } from 'vitest'
import type { PolicyPack } from '../engine/pack-types.ts'
import { layerPacks } from './layer.ts'

const pack = (id: string, level: PolicyPack['level'], ...covers: string[]): PolicyPack => ({
  id,
  version: '1',
  level,
  covers,
  rows: [],
})
const PACKS = [
  pack('nation', 'national', ''),
  pack('province', 'province', '33'),
  pack('hangzhou', 'city', '3301'),
  pack('core', 'district_group', '330102', '330106'),
  pack('binjiang', 'county', '330108'),
  pack('ningbo', 'city', '3302'),
  pack('yuyao', 'county', '330281'),
]
/** The order after laying packs over others. */
const order = (...amendments: PolicyPack[]) => layerPacks(PACKS, amendments).map(({ id }) => id)
const BEFORE = PACKS.map(({ id }) => id)
/** Names of all packs, with a new one just before one of them. */
const before = (next: string, name: string) => BEFORE.toSpliced(BEFORE.indexOf(next), 0, name)

test('without amendments nothing moves', () => {
  expect(order()).toEqual(BEFORE)
})

test('an amendment comes before the first closer pack of its place, so that pack overrides it', () => {
  expect(order(pack('new', 'national', ''))).toEqual(before('province', 'new'))
  expect(order(pack('new', 'province', '33'))).toEqual(before('hangzhou', 'new'))
  expect(order(pack('new', 'city', '3301'))).toEqual(before('core', 'new'))
  expect(order(pack('new', 'city', '3302'))).toEqual(before('yuyao', 'new'))
  // Not before the districts, which it does not meet.
  expect(order(pack('new', 'district_group', '330108'))).toEqual(before('binjiang', 'new'))
})

test('it meets whatever shares one of its places, from above or from below', () => {
  expect(order(pack('new', 'city', '3399', '330106'))).toEqual(before('core', 'new'))
  expect(order(pack('new', 'district_group', '3302', '3399'))).toEqual(before('yuyao', 'new'))
  // Codes are compared from their beginning.
  expect(order(pack('new', 'city', '281'))).toEqual([...BEFORE, 'new'])
})

test('where nothing is closer it comes last, and the later one of a level after the earlier', () => {
  expect(order(pack('new', 'county', '330281'))).toEqual([...BEFORE, 'new'])
  expect(order(pack('a', 'city', '3302'), pack('b', 'city', '3302'))).toEqual(
    BEFORE.toSpliced(BEFORE.indexOf('yuyao'), 0, 'a', 'b'),
  )
  expect(order(pack('close', 'county', '330299'), pack('wide', 'city', '3302'))).toEqual([
    ...before('yuyao', 'wide'),
    'close',
  ])
})

test('the very first place is one, too', () => {
  const yuyao = pack('yuyao', 'county', '330281')
  expect(layerPacks([yuyao], [pack('new', 'city', '3302')]).map(({ id }) => id)).toEqual(['new', 'yuyao'])
})
