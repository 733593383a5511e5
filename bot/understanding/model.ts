import { classify, type Learned, learn } from './classifier/learn.ts'
import { readCorpus } from './corpus.ts'

let learned: Learned | undefined

/** Learns, if nobody has yet. A process that answers does so before its first message. */
export function warmUp(): void {
  learned ??= learn(readCorpus())
}

/** How likely each label and each topic is. */
export function guess(text: string): ReturnType<typeof classify> {
  learned ??= learn(readCorpus())
  return classify(learned, text)
}
