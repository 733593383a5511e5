import { type Corpus, intentOf, type Label, type Sentence } from '../corpus.ts'
import { TOPICS, type Topic } from '../labels.ts'
import { chances, type Linear, type Sample, sigmoid, softmax, train } from './linear.ts'
import { lookAt, type Vocabulary, vectorOf, vocabularyOf } from './vectors.ts'

/** What was learned: which label holds, and which topics. */
export type Learned = {
  readonly vocabulary: Vocabulary
  readonly labels: readonly Label[]
  readonly intents: Linear
  readonly topics: Linear
}

/** Topics that are learned; where none of them holds it is `none`. */
const NAMED = TOPICS.filter((topic) => topic !== 'none')

/** One sentence in so many is learned a second time with a story in front of it, which counts this much. */
const STORY_EVERY = 4
const STORY_COUNTS = 0.6

/** Dangers have many more sentences than anything else; each counts less, so that not everything looks like one. */
const DANGER_COUNTS = 0.5

/** Found by cross-validation; more rounds or longer steps gain nothing. */
const HOW = { rounds: 5, rate: 3, decay: 0.0005 }

/** Learns from the sentences, the same each time. */
export function learn({ sentences, stories }: Corpus): Learned {
  const all = [...sentences, ...withStories(sentences, stories)]
  const seen = all.map(({ text }) => lookAt(text))
  const vocabulary = vocabularyOf(seen)
  const labels = [...new Set(sentences.map(({ label }) => label))].sort()
  const samples = all.map(({ label, topics }, at): Sample & { topics: number[] } => ({
    vector: vectorOf(vocabulary, seen[at] ?? new Set()),
    holds: [labels.indexOf(label)],
    topics: placesOf(topics),
    importance:
      (at < sentences.length ? 1 : STORY_COUNTS) * (intentOf(label) === 'emergency' ? DANGER_COUNTS : 1),
  }))
  const how = { ...HOW, features: vocabulary.size }
  return {
    vocabulary,
    labels,
    intents: train(samples, { ...how, classes: labels.length, squash: softmax }),
    topics: train(
      samples.map((sample) => ({ ...sample, holds: sample.topics, importance: 1 })),
      { ...how, classes: NAMED.length, squash: sigmoid },
    ),
  }
}

const placesOf = (topics: readonly Topic[]): number[] =>
  NAMED.flatMap((topic, place) => (topics.includes(topic) ? [place] : []))

/** Long tellings that come to the point at the end, put together from a story and a sentence. */
function withStories(sentences: readonly Sentence[], stories: Corpus['stories']): Sentence[] {
  return sentences.flatMap((sentence, at) => {
    const story = stories[(at * 7) % stories.length]
    const short = sentence.text.length >= 4 && sentence.text.length <= 60
    if (!story || at % STORY_EVERY > 0 || !short) return []
    return [
      {
        ...sentence,
        text: story.text + sentence.text,
        topics: [...new Set([...story.topics, ...sentence.topics])],
      },
    ]
  })
}

/** How likely each label and each topic is. */
export function classify(learned: Learned, text: string) {
  const vector = vectorOf(learned.vocabulary, lookAt(text))
  const label = chances(learned.intents, vector, softmax)
  const topic = chances(learned.topics, vector, sigmoid)
  return {
    labels: learned.labels.map((name, at) => ({ label: name, chance: label[at] ?? 0 })),
    topics: NAMED.map((name, at) => ({ topic: name, chance: topic[at] ?? 0 })),
  }
}
