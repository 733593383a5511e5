import { BACK, IMAGINED, ONCE, OWN, QUESTION, SENTENCE_END, WISHED } from './data/scope-vocabulary.ts'

const STOP = '\u3002'

/** The sentences with what is true of the family today: nothing imagined, wished for, or long past. */
export function ownWords(text: string): string {
  return text
    .split(/(?<=[\u3002!?;\n])/)
    .map((sentence) => withoutImagined(withoutQuestions(sentence)))
    .join('')
}

/** "两千能不能办" asks about the rule; "我家三口人能不能办" tells of the family. */
function withoutQuestions(sentence: string): string {
  if (!QUESTION.test(sentence) || OWN.test(sentence)) return sentence
  return sentence
    .split(',')
    .map((part) => (QUESTION.test(part) ? STOP : part))
    .join(',')
}

function withoutImagined(sentence: string): string {
  const parts = sentence.split(/(?<=,)/)
  const kept: string[] = []
  let imagining = false
  for (const part of parts) {
    const from: number = imagining ? 0 : part.search(IMAGINED)
    if (/\u7684\u8bdd/.test(part)) {
      kept.push(STOP)
      continue
    }
    if (from < 0) {
      kept.push(cut(cut(part, ONCE), WISHED))
      continue
    }
    const back: number = part.slice(from).search(BACK)
    imagining = back < 0
    kept.push(cut(cut(part.slice(0, from), ONCE), WISHED), STOP)
    if (back >= 0) kept.push(part.slice(from + back))
  }
  return kept.join('') + (SENTENCE_END.test(sentence) ? STOP : '')
}

/** Without what begins with `from`, up to where the truth goes on. */
function cut(part: string, from: RegExp): string {
  const at = part.search(from)
  if (at < 0) return part
  const back = part.slice(at).search(BACK)
  return part.slice(0, at) + STOP + (back < 0 ? '' : part.slice(at + back))
}
