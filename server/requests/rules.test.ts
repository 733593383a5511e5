import { describe, expect, it } from 'vitest'
import {
  above,
  actionsFor,
  dueAfter,
  dueAgain,
  levelsFor,
  levelsReadBy,
  officeCode,
  passTargets,
  remindAt,
  type Standing,
  showsName,
} from './rules.ts'

const VILLAGE = '330281003001'

describe('where a request may lie', () => {
  it.each([
    ['service', undefined, VILLAGE, ['village', 'township', 'county']],
    ['service', undefined, '330281003', ['township', 'county']],
    ['change', undefined, VILLAGE, ['township', 'county']],
    ['callback', undefined, '330281', ['county']],
    ['appeal', undefined, VILLAGE, ['county']],
    ['abuse', 'benefits', VILLAGE, ['township', 'county']],
    ['abuse', 'staff', VILLAGE, ['county']],
  ] as const)('%s %s at %s: %j', (kind, about, regionCode, levels) => {
    expect(levelsFor({ kind, about, regionCode })).toEqual(levels)
  })

  it('goes up one desk at a time and stops at the county', () => {
    expect([above('village'), above('township'), above('county')]).toEqual(['township', 'county', 'county'])
  })

  it('is read on its own desk and above, never below, and by no administrator', () => {
    expect(['village', 'township', 'county', 'admin'].map(levelsReadBy)).toEqual([
      ['village'],
      ['village', 'township'],
      ['village', 'township', 'county'],
      [],
    ])
  })

  it('names the office of a desk', () => {
    expect((['village', 'township', 'county'] as const).map((level) => officeCode(level, VILLAGE))).toEqual([
      VILLAGE,
      '330281003',
      '330281',
    ])
  })

  it('is passed on to township and county, and back into its own line by whoever has it', () => {
    const service = { kind: 'service', regionCode: VILLAGE } as const
    expect(passTargets(service, 'village', false)).toEqual(['township', 'county'])
    expect(passTargets(service, 'village', true)).toEqual(['village', 'township', 'county'])
    expect(passTargets(service, 'county', false)).toEqual(['township'])
    const staff = { kind: 'abuse', about: 'staff', regionCode: VILLAGE } as const
    expect(passTargets(staff, 'county', false)).toEqual([])
  })
})

it('shows the name of a reporter to those who may learn it', () => {
  const shown = (naming: Parameters<typeof showsName>[0]) =>
    ['village', 'township', 'county'].filter((role) => showsName(naming, role))
  expect([undefined, 'shared', 'hidden', 'anonymous'].map((one) => shown(one as 'shared'))).toEqual([
    ['village', 'township', 'county'],
    ['village', 'township', 'county'],
    ['county'],
    [],
  ])
})

describe('days', () => {
  it.each([
    // Friday before a common weekend.
    ['callback', '2026-11-20T01:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['change', '2026-11-20T01:00:00Z', '2026-11-25T09:00:00.000Z'],
    // Sunday evening in China is still Sunday.
    ['callback', '2026-11-22T14:00:00Z', '2026-11-23T09:00:00.000Z'],
    // After midnight in China, though it is still the day before in Greenwich.
    ['callback', '2026-11-22T17:00:00Z', '2026-11-24T09:00:00.000Z'],
    // National Day 2026: 1 to 7 October off, 20 September and 10 October are worked.
    ['change', '2026-09-29T02:00:00Z', '2026-10-09T09:00:00.000Z'],
    ['service', '2026-09-29T02:00:00Z', '2026-10-09T09:00:00.000Z'],
    // The law counts days.
    ['appeal', '2026-09-29T02:00:00Z', '2026-10-14T09:00:00.000Z'],
    ['abuse', '2026-11-20T01:00:00Z', '2026-12-05T09:00:00.000Z'],
  ] as const)('%s made %s: by %s', (kind, made, due) => {
    expect(dueAfter(kind, new Date(made)).toISOString()).toBe(due)
  })

  it('gives the next desk two working days', () => {
    expect(dueAgain(new Date('2026-09-30T09:00:00Z')).toISOString()).toBe('2026-10-09T09:00:00.000Z')
  })

  it('reminds the working day before, else that morning, else not', () => {
    const due = new Date('2026-11-23T09:00:00Z')
    const at = (now: string) => remindAt(due, new Date(now))?.toISOString() ?? null
    expect(at('2026-11-19T02:00:00Z')).toBe('2026-11-20T01:00:00.000Z')
    expect(at('2026-11-20T02:00:00Z')).toBe('2026-11-23T01:00:00.000Z')
    expect(at('2026-11-23T02:00:00Z')).toBe(null)
  })
})

describe('what may be done', () => {
  const taken: Standing = {
    state: 'taken',
    level: 'township',
    mine: true,
    role: 'township',
    canBeAnswered: true,
    named: false,
    passable: true,
  }
  it.each([
    ['new', { state: 'new', mine: false }, ['take', 'pass_on']],
    ['mine', {}, ['answer', 'pass_on']],
    ['a colleague’s', { mine: false }, []],
    ['one below who left it', { mine: false, role: 'county' }, ['pass_on']],
    ['nobody to answer', { canBeAnswered: false }, ['pass_on', 'close']],
    ['nowhere to go', { passable: false }, ['answer']],
    ['answered', { state: 'answered' }, ['answer', 'close']],
    ['answered by a colleague', { state: 'answered', mine: false }, []],
    ['mine, of whom the reader may know', { named: true }, ['answer', 'talk', 'pass_on']],
    ['answered, and more to say', { state: 'answered', named: true }, ['answer', 'talk', 'close']],
    ['a colleague’s, of whom one may know', { mine: false, named: true }, []],
    ['new, of whom one may know', { state: 'new', mine: false, named: true }, ['take', 'pass_on']],
    ['closed, of whom one may know', { state: 'closed', named: true }, []],
    ['closed', { state: 'closed' }, []],
    ['taken back', { state: 'withdrawn' }, []],
  ] as const)('%s', (_, standing, actions) => {
    expect(actionsFor({ ...taken, ...standing })).toEqual(actions)
  })
})
