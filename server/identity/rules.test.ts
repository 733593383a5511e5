import { describe, expect, it } from 'vitest'
import { judgeGuess, judgeName, maskName, normalizeIdNumber, normalizeName, normalizePhone } from './rules.ts'

describe('what people type', () => {
  it.each([
    ['339999 19550612 001x', '33999919550612001X'],
    ['３３９９９９１９５５０６１２００１ｘ', '33999919550612001X'],
  ])('ID number %s', (typed, meant) => expect(normalizeIdNumber(typed)).toBe(meant))

  it.each([
    ['170 0000 0101', '17000000101'],
    ['+8617000000101', '17000000101'],
    ['8617000000101', '17000000101'],
    ['１７０-００００-０１０１', '17000000101'],
  ])('phone %s', (typed, meant) => expect(normalizePhone(typed)).toBe(meant))

  it('name with a space or another dot', () => {
    expect(normalizeName(' 王 建国 ')).toBe('王建国')
    expect(normalizeName('买买提•吐尔逊')).toBe('买买提·吐尔逊')
  })

  it('masks a name', () => {
    expect(maskName('王建国')).toBe('王**')
    expect(maskName('李四')).toBe('李*')
    expect(maskName('买买提·吐尔逊')).toBe('买***')
  })
})

describe('one guess of a code', () => {
  const now = new Date('2026-11-21T02:00:00Z')
  const fresh = { failures: 0, lockedUntil: null, updatedAt: now }
  const right = { sendable: true, used: false, expired: false, right: true }
  const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

  it.each([
    ['right', right, fresh, 'ok', 0],
    ['wrong', { ...right, right: false }, fresh, 'WRONG_CODE', 1],
    ['fifth wrong', { ...right, right: false }, { ...fresh, failures: 4 }, 'CODE_LOCKED', 5],
    ['right, but the name does not fit', { ...right, sendable: false }, fresh, 'WRONG_CODE', 1],
    ['right, but late', { ...right, expired: true }, { ...fresh, failures: 2 }, 'CODE_EXPIRED', 2],
    ['right, but used', { ...right, used: true }, fresh, 'CODE_EXPIRED', 0],
    ['right, but locked', right, { ...fresh, failures: 5, lockedUntil: minutes(1) }, 'CODE_LOCKED', 5],
    [
      'wrong after the lock',
      { ...right, right: false },
      { ...fresh, failures: 5, lockedUntil: minutes(0) },
      'WRONG_CODE',
      1,
    ],
    [
      'wrong, others long ago',
      { ...right, right: false },
      { ...fresh, failures: 4, updatedAt: minutes(-15) },
      'WRONG_CODE',
      1,
    ],
  ] as const)('%s', (_, guess, lock, outcome, failures) => {
    expect(judgeGuess(guess, lock, now)).toMatchObject({ outcome, failures })
  })

  it('locks for 15 minutes', () => {
    const { lockedUntil } = judgeGuess({ ...right, right: false }, { ...fresh, failures: 4 }, now)
    expect(lockedUntil).toEqual(minutes(15))
  })
})

describe('does the name fit?', () => {
  const confirmed = { name: '王建国', confirmed: true }
  const unconfirmed = { name: '王建国', confirmed: false }

  it.each([
    ['somebody new', null, '王建国', 'MATCH', true, true],
    ['somebody new with a wrong name', null, '王建囯', 'MISMATCH', false, false],
    ['somebody new, registry down', null, '王建国', 'DOWN', true, false],
    ['known, registry down', confirmed, '王建国', 'DOWN', true, true],
    ['known under another name, registry down', confirmed, '李四', 'DOWN', false, false],
    ['known under another name that the registry has now', confirmed, '王建军', 'MATCH', true, true],
    ['not confirmed yet, registry still down', unconfirmed, '王建国', 'DOWN', true, false],
    ['not confirmed yet and wrong after all', unconfirmed, '王建国', 'MISMATCH', false, false],
    ['somebody else was first while the registry was down', unconfirmed, '李四', 'DOWN', false, false],
  ] as const)('%s', (_, known, given, registry, pass, isConfirmed) => {
    expect(judgeName({ known, given, registry })).toEqual({ pass, confirmed: isConfirmed })
  })
})
