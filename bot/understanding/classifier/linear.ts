import type { Vector } from './vectors.ts'

/** Scores of several classes, each a weighted sum of features. */
export type Linear = { readonly classes: number; readonly weights: Float32Array; readonly bias: Float32Array }

export type Squash = (scores: Float32Array) => void

/** One class holds: the chances add up to 1. */
export const softmax: Squash = (scores) => {
  const highest = Math.max(...scores)
  let sum = 0
  for (let i = 0; i < scores.length; i += 1) {
    const power = Math.exp((scores[i] ?? 0) - highest)
    scores[i] = power
    sum += power
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) / sum
}

/** Each class holds or not, whatever the others do. */
export const sigmoid: Squash = (scores) => {
  for (let i = 0; i < scores.length; i += 1) scores[i] = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
}

/** Chances of every class for one text. */
export function chances({ classes, weights, bias }: Linear, { at, weight }: Vector, squash: Squash) {
  const scores = Float32Array.from(bias)
  for (let i = 0; i < at.length; i += 1) {
    const from = (at[i] ?? 0) * classes
    for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] ?? 0) + weight * (weights[from + c] ?? 0)
  }
  squash(scores)
  return scores
}

export type Sample = {
  readonly vector: Vector
  readonly holds: readonly number[]
  readonly importance: number
}

export type Training = {
  readonly features: number
  readonly classes: number
  readonly squash: Squash
  readonly rounds: number
  /** How far a step goes. */
  readonly rate: number
  /** How strongly weights are drawn back to zero. */
  readonly decay: number
}

/**
 * Logistic regression by gradient steps whose length shrinks with what a weight has already moved (Adagrad). The
 * order of the samples is the same in every run, so the same samples always give the same weights.
 */
export function train(samples: readonly Sample[], how: Training): Linear {
  const { features, classes, squash, rounds } = how
  const model = {
    classes,
    weights: new Float32Array(features * classes),
    bias: new Float32Array(classes),
  }
  const moved = new Float32Array(features * classes).fill(1)
  const order = samples.map((_, place) => place)
  const random = generator(1)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random)
    for (const place of order) {
      const sample = samples[place]
      if (sample) step(model, moved, sample, chances(model, sample.vector, squash), how)
    }
  }
  return model
}

/** Chances that are this near to the truth teach nothing more. */
const NEAR = 0.02

function step(
  { classes, weights, bias }: Linear,
  moved: Float32Array,
  { vector: { at, weight }, holds, importance }: Sample,
  chance: Float32Array,
  { rate, decay }: Training,
): void {
  for (const held of holds) chance[held] = (chance[held] ?? 0) - 1
  for (let c = 0; c < classes; c += 1) {
    const wrong = (chance[c] ?? 0) * importance
    if (Math.abs(wrong) < NEAR) continue
    bias[c] = (bias[c] ?? 0) - 0.02 * wrong
    for (let i = 0; i < at.length; i += 1) {
      const here = (at[i] ?? 0) * classes + c
      const w = weights[here] ?? 0
      const slope = weight * wrong + decay * w
      const far = (moved[here] ?? 0) + slope * slope
      moved[here] = far
      weights[here] = w - (rate * slope) / Math.sqrt(far)
    }
  }
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
}
