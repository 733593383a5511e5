import { expect, test } from 'vitest'
import { decideOne, HANGZHOU, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import { LEGAL_AID } from './legal-aid.ts'

const NOT_POOR = { dibao: 'no', dibian: 'no', tekun: 'no' } as const
const MATTER = { needs: ['legal'], legalMatter: 'other', alreadyOn: 'none' } as const

test('another matter of a family that is not poor: no by the rule of Hangzhou, open where none was read', () => {
  expect(decideOne(LEGAL_AID, { ...MATTER, region: HANGZHOU }, NOT_POOR).verdict).toBe('not')
  const elsewhere = decideOne(LEGAL_AID, { ...MATTER, region: YUYAO }, NOT_POOR)
  expect(elsewhere.verdict).toBe('unknown')
  expect(elsewhere.missing).toEqual([])
  expect(reasonsOf(elsewhere)).toContain('reason.legalFamily.unknownElsewhere')
})

test('while the place is not known it waits for the place', () => {
  const { verdict, missing } = decideOne(LEGAL_AID, MATTER, NOT_POOR)
  expect([verdict, missing]).toEqual(['unknown', ['region']])
})

test('who cannot say what the trouble is is not asked which one it is', () => {
  const { missing } = decideOne(LEGAL_AID, { needs: null, region: HANGZHOU, alreadyOn: 'none' }, NOT_POOR)
  expect(missing).toEqual(['needs', 'legalMatter'])
})
