import { expect, it } from 'vitest'
import { ELDERS } from './testing/elders.ts'
import { FAMILIES } from './testing/families.ts'
import { FRESH } from './testing/fresh.ts'
import { NOT_THEIRS } from './testing/not-theirs.ts'
import { scoreOf } from './testing/score.ts'

const ALL = [...ELDERS, ...FAMILIES, ...NOT_THEIRS, ...FRESH]

// A fact heard wrongly costs trust; one that is missed costs a question.
it('what is told in one breath is heard, and next to nothing else', () => {
  const { recall, precision, missed, wrong } = scoreOf(ALL)
  console.info(`${ALL.length} messages: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`)
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
  expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.85)
})
