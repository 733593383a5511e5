import { describe, expect, test } from 'vitest'
import { decideOne, HANGZHOU, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import type { Member } from '../facts.ts'
import { ORPHAN } from './orphan.ts'
import { UNATTENDED } from './unattended.ts'

type Parent = Member['father']
const NOT_POOR = { dibao: 'no', tekun: 'no' } as const
const orphan = (members: readonly Member[], region = HANGZHOU) => decideOne(ORPHAN, { region, members })
const unattended = (members: readonly Member[], so = {}) =>
  decideOne(UNATTENDED, { region: HANGZHOU, members }, { ...NOT_POOR, ...so })

const TABLE: [Parent, Parent, string, string][] = [
  ['able', 'able', 'not', 'not'],
  ['able', 'dead', 'not', 'not'],
  ['able', undefined, 'not', 'not'],
  ['unable', 'unable', 'not', 'likely'],
  ['unable', 'dead', 'not', 'likely'],
  ['unable', 'missing', 'not', 'likely'],
  ['unable', null, 'not', 'unknown'],
  ['dead', 'dead', 'likely', 'not'],
  ['dead', 'missing', 'likely', 'not'],
  ['missing', 'missing', 'likely', 'not'],
  ['dead', undefined, 'unknown', 'unknown'],
  [undefined, undefined, 'unknown', 'unknown'],
]

describe.each(TABLE)('a child whose parents are %s and %s', (one, other, isOrphan, isUnattended) => {
  test.each([
    [one, other],
    [other, one],
  ])('father %s, mother %s', (father, mother) => {
    expect(orphan([{ age: 10, father, mother }]).verdict).toBe(isOrphan)
    expect(unattended([{ age: 10, father, mother }]).verdict).toBe(isUnattended)
  })
})

test.each([
  [17, 'likely'],
  [18, 'not'],
])('aged %i', (age, verdict) => {
  expect(orphan([{ age, father: 'dead', mother: 'dead' }]).verdict).toBe(verdict)
  expect(unattended([{ age, father: 'unable', mother: 'dead' }]).verdict).toBe(verdict)
})

test('a child not yet described is asked about its parents', () => {
  const result = decideOne(ORPHAN, { region: HANGZHOU, groups: ['child'] })
  expect([result.verdict, result.missing]).toEqual(['unknown', ['members.0.father', 'members.0.mother']])
  expect(decideOne(ORPHAN, { groups: ['elder'] }).verdict).toBe('not')
  expect(decideOne(ORPHAN, {}).missing).toEqual(['groups'])
})

describe('amounts of Hangzhou', () => {
  const lost = { age: 9, father: 'dead', mother: 'dead' } as const

  test.each([
    [false, 252_500, null],
    [true, 315_600, null],
    [undefined, 252_500, 315_600],
  ])('an orphan, in an institution: %s', (institution, fen, possibleFen) => {
    expect(orphan([{ ...lost, institution }]).amount).toMatchObject({ fen, possibleFen, period: 'month' })
  })

  test('two orphans among others, in any order', () => {
    const members = [{ ...lost, institution: true }, { age: 70 }, { ...lost, institution: false }]
    expect(orphan(members).amount?.fen).toBe(568_100)
    expect(orphan(members.toReversed()).amount).toEqual(orphan(members).amount)
  })

  test('a child nobody brings up gets the level of orphans, or what is missing to it', () => {
    const members = [{ age: 9, father: 'unable', mother: 'missing' } as const]
    const full = unattended(members)
    expect(full.amount).toMatchObject({ kind: 'exact', fen: 252_500 })
    expect(full.next).toEqual({ key: 'next.unattended.likely', params: { township: 15, county: 15 } })
    const added = unattended(members, { dibao: 'yes' })
    expect([added.amount?.kind, added.next.key]).toEqual(['ceiling', 'next.unattended.likelyTopUp'])
  })
})

test('an old amount of the city is used with a warning, and a place without one has none', () => {
  const members = [{ age: 9, father: 'dead', mother: 'dead', institution: false } as const]
  const ningbo = orphan(members, YUYAO)
  expect([ningbo.verdict, ningbo.amount?.fen]).toEqual(['likely', 206_400])
  expect(ningbo.confirmAtWindow.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['stale', 'weak_source']),
  )
  const quzhou = orphan(members, '330802')
  expect([quzhou.verdict, quzhou.amount]).toEqual(['likely', null])
})

test('an orphan is told so where the other allowance is refused', () => {
  const result = unattended([{ age: 9, father: 'dead', mother: 'dead' }])
  expect(reasonsOf(result)).toEqual(['reason.parentsUnable.noOrphan'])
})
