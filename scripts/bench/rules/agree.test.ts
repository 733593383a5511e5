import { expect, test } from 'vitest'
import { disagreement, entryOf } from './agree.ts'
import { households } from './households.ts'
import { SUBSET } from './verdicts.ts'

test('floor, ours with and without explanations, json-rules-engine and zen say the same of 300 families', async () => {
  const seen = new Set<string>()
  for (const facts of households(300, 11)) {
    const entry = entryOf(facts)
    expect(await disagreement(entry), JSON.stringify(facts)).toBeNull()
    seen.add(entry.numbers.people)
  }
  expect(seen.size).toBe(3)
  expect(SUBSET).toHaveLength(5)
})
