import { currentLang } from '../shell/words.ts'

/** What browsers that write down what is said can do; not part of the types of the DOM yet. */
interface Recognition {
  lang: string
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onend: (() => void) | null
  onerror: (() => void) | null
  start: () => void
  stop: () => void
}
type RecognitionClass = new () => Recognition

const found = (): RecognitionClass | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as {
    SpeechRecognition?: RecognitionClass
    webkitSpeechRecognition?: RecognitionClass
  }
  return SpeechRecognition ?? webkitSpeechRecognition
}

/** Whether this phone can write down what is said. */
export const canListen = (): boolean => found() !== undefined

/** Listens once. `end` is called with whether anything was understood; the answer stops it. */
export function listen(hear: (words: string) => void, end: (heard: boolean) => void): () => void {
  const Recognition = found()
  if (!Recognition) return () => undefined
  const ear = new Recognition()
  let heard = false
  ear.lang = currentLang()
  ear.onresult = ({ results }) => {
    const words = Array.from(results, (result) => result[0]?.transcript ?? '').join('')
    heard ||= words !== ''
    if (words) hear(words)
  }
  ear.onend = () => end(heard)
  // What went wrong ends it too: `onend` follows.
  ear.onerror = null
  ear.start()
  return () => ear.stop()
}
