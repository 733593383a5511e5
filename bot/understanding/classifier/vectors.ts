import { normalise } from '../normalise.ts'
import { featuresOf } from './features.ts'

/** A text as numbers: places of its features in the vocabulary, and their weights with length 1. */
export type Vector = { readonly at: Int32Array; readonly weight: Float32Array }

/** Features that count, with their place and how much they tell (rare ones more). */
export type Vocabulary = ReadonlyMap<string, { readonly at: number; readonly rarity: number }>

/** Every feature of the texts, in the order in which it first occurs. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const feature of featuresOf(normalise(text))) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= Number(process.env.MIN ?? 2))
  return new Map(
    kept.map(([feature, count], at) => [
      feature,
      { at, rarity: Math.log(1 + texts.length / count) ** Number(process.env.IDF ?? 1) },
    ]),
  )
}

/** The numbers of one text; features that training never saw tell nothing. */
export function vectorOf(vocabulary: Vocabulary, text: string): Vector {
  const known = [...featuresOf(normalise(text))].flatMap((feature) => vocabulary.get(feature) ?? [])
  const length = Math.hypot(...known.map(({ rarity }) => rarity)) || 1
  return {
    at: Int32Array.from(known, ({ at }) => at),
    weight: Float32Array.from(known, ({ rarity }) => rarity / length),
  }
}
