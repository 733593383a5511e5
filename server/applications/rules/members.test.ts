import { expect, test } from 'vitest'
import { isAdult, type Member, maskId, maskName, mustConsent, withRefs } from './members.ts'

const person = (over: Partial<Member>): Member => ({
  ref: 'm1',
  name: '王建国',
  idNumber: '339999196803120011',
  relation: 'head',
  birthDate: '1968-03-12',
  standing: 'ordinary',
  ...over,
})

test('grown up on the 18th birthday, not the day before', () => {
  expect(isAdult('2008-11-21', '2026-11-20')).toBe(false)
  expect(isAdult('2008-11-21', '2026-11-21')).toBe(true)
  expect(isAdult('2008-02-29', '2026-02-28')).toBe(false)
  expect(isAdult('2008-02-29', '2026-03-01')).toBe(true)
})

test('adults who are counted sign; children and somebody in prison do not', () => {
  const family = [
    person({ ref: 'm1' }),
    person({ ref: 'm2', birthDate: '2010-01-01' }),
    person({ ref: 'm3', standing: 'in_prison' }),
    person({ ref: 'm4', standing: null }),
  ]
  expect(mustConsent(family, '2026-11-21').map(({ ref }) => ref)).toEqual(['m1', 'm4'])
})

test('a second answer in another order keeps the refs', () => {
  const before = [person({ ref: 'm1', idNumber: 'A' }), person({ ref: 'm2', idNumber: 'B' })]
  const now = [person({ idNumber: 'C' }), person({ idNumber: 'B' }), person({ idNumber: 'A' })]
  expect(withRefs(now, before).map(({ idNumber, ref }) => idNumber + ref)).toEqual(['Cm3', 'Bm2', 'Am1'])
})

test('masks', () => {
  expect(maskId('339999196803120011')).toBe('339***********0011')
  expect([maskName('王建国'), maskName('李四'), maskName('欧阳小雨')]).toEqual(['王*国', '李*', '欧**雨'])
})
