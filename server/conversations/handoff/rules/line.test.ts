import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AtDesk, compareInLine, fits, type InLine, type Waiting } from './line.ts'
import { skillOf } from './skills.ts'

const inLine = (id: string, more: Partial<InLine> = {}): InLine => ({
  id,
  urgency: 'normal',
  front: false,
  askedAt: new Date('2026-11-20T02:00:00Z'),
  ...more,
})

describe('the order of the line', () => {
  it('is danger, then who was given back, then who asked first', () => {
    const late = new Date('2026-11-20T03:00:00Z')
    const line = [
      inLine('last', { askedAt: late }),
      inLine('first'),
      inLine('given back', { askedAt: late, front: true }),
      inLine('danger', { askedAt: late, urgency: 'urgent' }),
    ]
    expect(line.toSorted(compareInLine).map(({ id }) => id)).toEqual([
      'danger',
      'given back',
      'first',
      'last',
    ])
  })

  it('is one order: nobody is before and behind another', () => {
    const some = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      urgency: fc.constantFrom('normal' as const, 'urgent' as const),
      front: fc.boolean(),
      askedAt: fc.constantFrom(new Date(0), new Date(1)),
    })
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(Math.sign(compareInLine(a, b)) + Math.sign(compareInLine(b, a))).toBe(0)
        if (compareInLine(a, b) < 0 && compareInLine(b, c) < 0) expect(compareInLine(a, c)).toBeLessThan(0)
      }),
      { seed: 4 },
    )
  })
})

describe('who is next for whom', () => {
  const waiting = (more: Partial<Waiting> = {}): Waiting => ({
    regionCode: '330281001001',
    urgency: 'normal',
    level: 'village',
    skill: 'medical',
    overdue: false,
    ...more,
  })
  const desk = (role: string, regionCode: string, ...skills: string[]): AtDesk => ({
    role,
    regionCode,
    skills,
  })
  const village = desk('village', '330281001001')
  const doctor = desk('village', '330281001001', 'medical')
  const county = desk('county', '330281', 'medical')

  it.each([
    ['who knows it', waiting(), doctor, [doctor], true],
    ['not who does not, while somebody on duty does', waiting(), village, [village, doctor], false],
    ['anybody, when nobody on duty knows it', waiting(), village, [village], true],
    ['anybody, when the promise is missed', waiting({ overdue: true }), village, [village, doctor], true],
    ['anybody in danger', waiting({ urgency: 'urgent', level: 'county' }), village, [doctor], true],
    ['a desk that it has not reached waits', waiting(), county, [county], false],
    ['a desk that it has reached', waiting({ level: 'county' }), county, [county], true],
    ['somebody on duty above it does not hold it up', waiting(), village, [village, county], true],
    ['not another place', waiting(), desk('village', '330281001002', 'medical'), [], false],
    ['an unknown place is the county’s', waiting({ regionCode: '', level: 'county' }), county, [], true],
    ['an unknown place is no village’s', waiting({ regionCode: '', level: 'county' }), doctor, [], false],
  ])('%s', (_, handoff, me, onDuty, next) => {
    expect(fits(handoff, me, onDuty)).toBe(next)
  })

  it.each([
    ['asked', ['medical', 'legal'], 'legal'],
    ['asked', ['dibao'], 'general'],
    ['not_understood', ['housing', 'dibao'], 'housing'],
    ['emergency', ['medical'], 'general'],
  ] as const)('%s about %s needs %s', (reason, topics, skill) => {
    expect(skillOf(reason, topics)).toBe(skill)
  })
})
