import { classify, learn } from '../../bot/understanding/classifier/learn.ts'
import { type Corpus, intentOf } from '../../bot/understanding/corpus.ts'
import { type Judged, type Score, scoreOf } from '../../bot/understanding/score.ts'
import { understandBy } from '../../bot/understanding/understand.ts'

const FOLDS = 5

/** Each fifth of the sentences, read by what was learned from the other four, with the rules around it. */
export function crossValidate({ sentences, stories }: Corpus): Score {
  const read = new Map<string, ReturnType<typeof understandBy>>()
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learned = learn({ sentences: sentences.filter((_, at) => at % FOLDS !== fold), stories })
    for (const { text } of sentences.filter((_, at) => at % FOLDS === fold))
      read.set(text, understandBy(text, classify(learned, text)))
  }
  const judged = sentences.map(
    ({ text, label, topics }): Judged => ({ text, intent: intentOf(label), topics }),
  )
  return scoreOf(judged, (text) => read.get(text) ?? understandBy(text, { labels: [], topics: [] }))
}
