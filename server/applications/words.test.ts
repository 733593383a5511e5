import { describe, expect, test } from 'vitest'
import { LANGS, translator } from '../platform/i18n.ts'
import { CHECK_CATEGORY_CODES } from '../registry/contract.ts'
import * as contract from './contract.ts'
import { STAFF_REMINDERS } from './rules.ts'

const WORDS: Record<string, readonly string[]> = {
  'apply:stage': contract.STAGES,
  'apply:programme': contract.PROGRAMMES,
  'benefits:programme': contract.PROGRAMMES,
  'apply:missing': contract.MISSING,
  'apply:next.missing': contract.MISSING,
  'desk:waiting': contract.WAITING_FOR,
  'desk:action': contract.ACTIONS,
  'desk:missing': contract.SEND_BACK_CODES,
  'desk:refuse': contract.REFUSE_CODES,
  'desk:amountReason': contract.AMOUNT_REASON_CODES,
  'desk:incompleteReason': contract.INCOMPLETE_REASON_CODES,
  'registry:categories': CHECK_CATEGORY_CODES,
}

describe.each(LANGS)('in %s', (lang) => {
  const t = translator(lang)
  test.each(Object.entries(WORDS))('every code of %s has words', (group, codes) => {
    for (const code of codes) expect(t(`${group}.${code}`, { date: '' })).not.toBe('')
  })

  test('what staff are reminded of says how many working days are left', () => {
    for (const days of STAFF_REMINDERS)
      expect(t('notify:desk.deadline.title', { days, number: '', date: '' })).toContain(String(days))
  })
})
