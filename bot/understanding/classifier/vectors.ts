import { normalise } from '../normalise.ts'
import { featuresOf } from './features.ts'

/** A text as numbers: places of its features in the vocabulary, each with the same weight, of length 1 together. */
export type Vector = { readonly at: Int32Array; readonly weight: number }

/** Features that count, and their places. */
export type Vocabulary = ReadonlyMap<string, number>

/** What is seen of a text. */
export type Features = ReadonlySet<string>

export const lookAt = (text: string): Features => featuresOf(normalise(text))

/** Every feature that at least two texts share, in the order in which it first occurs. */
export function vocabularyOf(texts: readonly Features[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const features of texts)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count >= 3)
  return new Map(shared.map(([feature], at) => [feature, at]))
}

/** The numbers of one text; features that training never saw tell nothing. */
export function vectorOf(vocabulary: Vocabulary, features: Features): Vector {
  const places: number[] = []
  for (const feature of features) {
    const at = vocabulary.get(feature)
    if (at !== undefined) places.push(at)
  }
  return { at: Int32Array.from(places), weight: 1 / Math.sqrt(places.length || 1) }
}
