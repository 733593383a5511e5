import { describe, expect, test } from 'vitest'
import { decideOne, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import type { Facts, Member } from '../facts.ts'
import { DISABILITY_CARE } from './disability-care.ts'

const decide = (members: readonly Member[], facts: Facts = {}) =>
  decideOne(DISABILITY_CARE, { region: YUYAO, members, ...facts }, { tekun: 'no' })
const person = (
  disability: Member['disability'],
  disabilityLevel?: number | null,
  dependence?: Member['dependence'],
): Member => ({ disability, disabilityLevel, dependence })

describe('who gets it', () => {
  test.each([
    ['physical', 1, 'fully', 'likely', 'yes'],
    ['physical', 2, 'partly', 'likely', 'yes'],
    ['physical', 3, 'fully', 'not', 'no'],
    ['intellectual', 3, 'partly', 'likely', 'yes'],
    ['psychiatric', 4, 'largely', 'likely', 'yes'],
    ['psychiatric', 4, 'none', 'not', 'noNoCare'],
    ['visual', 3, 'none', 'not', 'noNoCare'],
    ['visual', 2, 'none', 'unknown', 'unsetNoCare'],
    ['multiple', 2, 'fully', 'likely', 'yes'],
    ['multiple', 3, 'fully', 'unknown', 'unsetMultiple'],
  ] as const)('%s of level %i, %s dependent', (kind, level, dependence, verdict, reason) => {
    const result = decide([person(kind, level, dependence)])
    expect([result.verdict, reasonsOf(result)[0]]).toEqual([verdict, `reason.needsCare.${reason}`])
  })

  test('the small sum of an unofficial page is told, and never promised', () => {
    const result = decide([person('physical', 1, 'none')])
    expect(result.reasons[0]?.params).toEqual({ other: '50' })
    expect([result.amount, result.confirmAtWindow.map(({ code }) => code)]).toEqual([
      null,
      expect.arrayContaining(['weak_source', 'no_rule']),
    ])
  })

  test.each([
    [person('physical'), ['members.0.disabilityLevel', 'members.0.dependence']],
    [person('intellectual'), ['members.0.dependence']],
    [person('intellectual', undefined, 'none'), ['members.0.disabilityLevel']],
    [person('physical', 1), ['members.0.dependence']],
    [{}, ['members.0.disability', 'members.0.disabilityLevel', 'members.0.dependence']],
  ])('asks only what can settle it', (one, missing) => {
    const result = decide([one], { groups: ['disabled'] })
    expect([result.verdict, result.missing]).toEqual(['unknown', missing])
  })
})

describe('the amount', () => {
  test.each([
    ['fully', 50_000, 95_000],
    ['largely', 25_000, 37_500],
    ['partly', 12_500, 18_750],
  ] as const)('%s dependent, not known where', (dependence, fen, possibleFen) => {
    expect(decide([person('physical', 1, dependence)]).amount).toMatchObject({ fen, possibleFen })
  })

  test.each([
    [false, 50_000, null],
    [true, 75_000, 95_000],
  ])('fully dependent, in an institution: %s', (institution, fen, possibleFen) => {
    expect(decide([{ ...person('visual', 1, 'fully'), institution }]).amount).toMatchObject({
      fen,
      possibleFen,
    })
  })

  test('adds up several people in any order', () => {
    const one = { ...person('physical', 1, 'fully'), institution: false }
    const two = { ...person('psychiatric', 4, 'partly'), institution: true }
    const none = person('none')
    const there = decide([one, none, two])
    const back = decide([two, one, none])
    expect(there.amount?.fen).toBe(50_000 + 12_500 + 6_250)
    expect(back.amount).toEqual(there.amount)
    expect(there.amount?.lines.map(({ key }) => key)).toEqual([
      'amount.careFully',
      'amount.carePartly',
      'amount.careInstitution',
    ])
  })
})
