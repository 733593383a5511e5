import { describe, expect, test } from 'vitest'
import { resolvePack } from '../../packs/resolve.ts'
import { Case } from '../case.ts'
import type { Facts } from '../facts.ts'
import { PROGRAM_IDS, type ProgramId } from '../program-ids.ts'
import type { TypeId } from '../result.ts'
import type { Tri } from '../tri.ts'
import { typesOf } from './types-of.ts'

const ALL_NO = Object.fromEntries(PROGRAM_IDS.map((id) => [id, 'no'])) as Record<ProgramId, Tri>
const CALM: Facts = {
  alreadyOn: 'none',
  groups: [],
  persons: 1,
  members: [{ age: 40, work: 'employed' }],
  hardNow: false,
  spendingJump: false,
}

function typeOf(type: TypeId, facts: Facts, so: Partial<Record<ProgramId, Tri>> = {}) {
  const subject = new Case({ ...CALM, ...facts }, resolvePack('330281', '2026-11-22'))
  Object.assign(subject.so, ALL_NO, so)
  const found = typesOf(subject).find((one) => one.type === type)
  return [found?.met, found?.reasons.map(({ key }) => key.split('.').at(-1))]
}

test('a family of none of the types is told so, for each', () => {
  for (const type of ['doudi', 'zhichu', 'jinan', 'fazhan', 'guanai'] as const) {
    expect(typeOf(type, {})).toEqual(['no', ['no']])
  }
})

test('with nothing known every type is open', () => {
  const types = typesOf(new Case({}, resolvePack(null, '2026-11-22')))
  expect(types.map(({ met }) => met)).toEqual(Array(5).fill('unknown'))
  expect(types[0]?.reasons).toEqual([{ key: 'type.doudi.unknown', params: {} }])
})

describe('what makes a type', () => {
  test.each<[TypeId, Facts, Partial<Record<ProgramId, Tri>>, string[]]>([
    ['doudi', {}, { tekun: 'yes', dibao: 'yes' }, ['tekun', 'dibao']],
    ['doudi', { alreadyOn: 'tekun' }, {}, ['tekun']],
    ['doudi', { alreadyOn: 'dibao' }, {}, ['dibao']],
    ['doudi', {}, { danrenbao: 'yes', dibian: 'yes' }, ['danrenbao']],
    ['zhichu', {}, { zhichuxing: 'yes' }, ['zhichuxing']],
    ['jinan', {}, { linshi: 'yes' }, ['linshi']],
    ['fazhan', {}, { dibian: 'yes' }, ['ableOnList']],
    ['fazhan', { alreadyOn: 'dibao' }, {}, ['ableOnList', 'leaving']],
    ['fazhan', { hardNow: true }, {}, ['atRisk']],
    ['fazhan', { spendingJump: true }, {}, ['atRisk']],
    ['fazhan', {}, { gangxing: 'yes' }, ['atRisk']],
    ['guanai', {}, { hardship_child: 'yes' }, ['child']],
    ['guanai', { groups: ['ill'] }, {}, ['ill']],
    ['guanai', { members: [{ disability: 'visual', disabilityLevel: 2 }] }, {}, ['severe']],
  ])('%s: %o %o', (type, facts, so, reasons) => {
    expect(typeOf(type, facts, so)).toEqual(['yes', reasons])
  })
})

describe('what leaves or closes one', () => {
  test.each<[TypeId, Facts, Partial<Record<ProgramId, Tri>>, Tri]>([
    ['doudi', { alreadyOn: undefined }, {}, 'unknown'],
    ['doudi', {}, { dibian: 'yes' }, 'no'],
    ['zhichu', {}, { gangxing: 'yes' }, 'no'],
    ['jinan', {}, { linshi: 'unknown' }, 'unknown'],
    ['fazhan', { members: [{ work: 'retired' }] }, { dibao: 'yes' }, 'no'],
    [
      'fazhan',
      { members: [{ work: 'retired' }], persons: 2, groups: undefined },
      { dibao: 'yes' },
      'unknown',
    ],
    ['fazhan', { hardNow: undefined }, {}, 'unknown'],
    ['guanai', { groups: ['elder'], members: [{ age: 75, work: 'retired' }] }, {}, 'unknown'],
    ['guanai', { groups: ['disabled'], members: [{ disability: 'visual' }] }, {}, 'unknown'],
    ['guanai', { groups: ['disabled'], members: [{ disability: 'visual', disabilityLevel: 4 }] }, {}, 'no'],
    ['guanai', { groups: ['disabled'], members: [], persons: 2 }, {}, 'unknown'],
  ])('%s: %o %o is %s', (type, facts, so, met) => {
    expect(typeOf(type, facts, so)[0]).toBe(met)
  })
})
