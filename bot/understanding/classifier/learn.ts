import type { Corpus, Label, Sentence } from '../corpus.ts'
import { TOPICS, type Topic } from '../labels.ts'
import { chances, type Linear, type Sample, sigmoid, softmax, train } from './linear.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from './vectors.ts'

/** What was learned: which label holds, and which topics. */
export type Learned = {
  readonly vocabulary: Vocabulary
  readonly labels: readonly Label[]
  readonly intents: Linear
  readonly topics: Linear
}

/** Topics that are learned; none of them is `none`. */
const NAMED = TOPICS.filter((topic) => topic !== 'none')

/** A story in front of a sentence makes one more sample of it; it counts this much of the sentence alone. */
const STORY_COUNTS = 0.6

/** Learns from the sentences, the same each time. */
export function learn({ sentences, stories }: Corpus): Learned {
  const all = [...sentences.map((one) => ({ ...one, importance: 1 })), ...withStories(sentences, stories)]
  const vocabulary = vocabularyOf(all.map(({ text }) => text))
  const labels = [...new Set(sentences.map(({ label }) => label))].sort()
  const vectors = all.map(({ text }) => vectorOf(vocabulary, text))
  const samples = (holds: (one: Sentence) => number[]): Sample[] =>
    all.map((one, at) => ({
      vector: vectors[at] ?? vectorOf(vocabulary, one.text),
      holds: holds(one),
      importance: one.importance,
    }))
  const how = { features: vocabulary.size, rounds: ROUNDS, rate: RATE, decay: DECAY }
  return {
    vocabulary,
    labels,
    intents: train(
      samples(({ label }) => [labels.indexOf(label)]),
      { ...how, classes: labels.length, squash: softmax },
    ),
    topics: train(
      samples(({ topics }) => placesOf(topics)),
      { ...how, classes: NAMED.length, squash: sigmoid },
    ),
  }
}
const ROUNDS = Number(process.env.ROUNDS ?? 12),
  RATE = Number(process.env.RATE ?? 1.2),
  DECAY = Number(process.env.DECAY ?? 0.00003)

const placesOf = (topics: readonly Topic[]): number[] =>
  NAMED.flatMap((topic, place) => (topics.includes(topic) ? [place] : []))

function withStories(sentences: readonly Sentence[], stories: Corpus['stories']) {
  const STEP = Number(process.env.STEP ?? 2)
  return sentences.flatMap((sentence, at) => {
    const story = stories[(at * 7) % stories.length]
    if (!story || at % STEP > 0 || sentence.text.length > 60 || sentence.text.length < 4) return []
    const topics = [...new Set([...story.topics, ...sentence.topics])].filter((topic) => topic !== 'none')
    return { ...sentence, text: `${story.text}${sentence.text}`, topics, importance: STORY_COUNTS }
  })
}

/** How likely each label and each topic is. */
export function classify(learned: Learned, text: string) {
  const vector = vectorOf(learned.vocabulary, text)
  const label = chances(learned.intents, vector, softmax)
  const topic = chances(learned.topics, vector, sigmoid)
  return {
    labels: learned.labels.map((name, at) => ({ label: name, chance: label[at] ?? 0 })),
    topics: NAMED.map((name, at) => ({ topic: name, chance: topic[at] ?? 0 })),
  }
}
