import { expect, test } from 'vitest'
import { ERROR_STATUS } from './errors.ts'
import { hasWords, LANGS } from './i18n.ts'

test.each(Object.keys(ERROR_STATUS))('%s has words in every language', (code) => {
  for (const lang of LANGS) expect(hasWords(`errors:${code}`, lang), lang).toBe(true)
})
