import { describe, expect, test } from 'vitest'
import { decideOne, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import type { Facts, Member } from '../facts.ts'
import { EDUCATION } from './education.ts'

const LISHUI = '331102'
const POOR = { dibao: 'no', dibian: 'yes', tekun: 'no' } as const
const NOT_POOR = { dibao: 'no', dibian: 'no', tekun: 'no' } as const
const decide = (members: readonly Member[], facts: Facts = {}, so: Parameters<typeof decideOne>[2] = POOR) =>
  decideOne(EDUCATION, { region: YUYAO, members, alreadyOn: 'none', ...facts }, so)

describe('what a stage brings', () => {
  test.each([
    ['kindergarten', 'Kindergarten', '第二十七条(一)'],
    ['primary', 'Compulsory', '第二十七条(二)'],
    ['junior', 'Compulsory', '第二十七条(二)'],
    ['senior', 'Senior', '第二十七条(三)'],
    ['vocational', 'Senior', '第二十七条(三)'],
    ['university', 'University', '第二十七条(四)'],
  ] as const)('%s', (study, variant, clause) => {
    const result = decide([{ study }])
    expect([result.verdict, result.amount, result.next.key]).toEqual([
      'likely',
      null,
      'next.education.likely',
    ])
    expect(result.reasons[0]).toMatchObject({ key: `reason.inSchool.yes${variant}`, citations: [{ clause }] })
  })

  test('nobody at school, and a postgraduate, whom the text does not name', () => {
    expect(reasonsOf(decide([{ study: 'none' }]))).toEqual(['reason.group.student.no'])
    const result = decide([{ study: 'postgraduate' }])
    expect([result.verdict, reasonsOf(result)[0]]).toEqual(['unknown', 'reason.inSchool.unset'])
  })
})

test.each([
  ['primary', 100_000, 200_000],
  ['junior', 100_000, 225_000],
  ['senior', 200_000, null],
  ['vocational', 200_000, null],
] as const)('Lishui told a sum of 2018 for %s', (study, fen, possibleFen) => {
  const { amount, confirmAtWindow } = decide([{ study }], { region: LISHUI })
  expect(amount).toMatchObject({ fen, possibleFen, period: 'year', per: 'people' })
  expect(confirmAtWindow.map(({ code }) => code)).toContain('stale')
})

test('several pupils, in any order, and stages without a sum', () => {
  const members: Member[] = [
    { study: 'primary' },
    { study: 'university' },
    { study: 'senior' },
    { study: 'junior' },
  ]
  const { amount } = decide(members, { region: LISHUI })
  expect(amount).toMatchObject({ fen: 400_000, possibleFen: 625_000 })
  expect(decide(members.toReversed(), { region: LISHUI }).amount?.fen).toBe(400_000)
  expect(decide([{ study: 'university' }], { region: LISHUI }).amount).toBeNull()
})

test('only dibao, dibian and tekun families', () => {
  const member = [{ study: 'primary' }] as const
  expect(decide(member, {}, NOT_POOR).verdict).toBe('not')
  expect(decide(member, { alreadyOn: undefined }, NOT_POOR).missing).toEqual(['alreadyOn'])
  expect(decide(member, { alreadyOn: 'tekun' }, NOT_POOR).verdict).toBe('likely')
})

test('a student not yet described is asked for the stage', () => {
  expect(decide([], { groups: ['student'] }).missing).toEqual(['members.0.study'])
  expect(decide([], { groups: [] }).verdict).toBe('not')
})
