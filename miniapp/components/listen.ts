import { currentLang } from '../shell/words.ts'

/** What browsers that write down what is said can do; not part of the types of the DOM yet. */
interface Recognition {
  lang: string
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onend: (() => void) | null
  onerror: ((event: { error: string }) => void) | null
  start: () => void
  stop: () => void
}
type RecognitionClass = new () => Recognition

/** How listening ended. `unable`: this phone does not do it after all: not allowed, no microphone, its service not reached. */
export type Heard = 'words' | 'nothing' | 'unable'

/** Errors after which trying again is of no use. */
const UNABLE = ['not-allowed', 'service-not-allowed', 'audio-capture', 'network', 'language-not-supported']

const found = (): RecognitionClass | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as {
    SpeechRecognition?: RecognitionClass
    webkitSpeechRecognition?: RecognitionClass
  }
  return SpeechRecognition ?? webkitSpeechRecognition
}

/** Whether this phone says that it can write down what is said; WeChat cannot. */
export const canListen = (): boolean => found() !== undefined

/** Listens once. `end` is called once, with how it went; the answer stops it. */
export function listen(hear: (words: string) => void, end: (heard: Heard) => void): () => void {
  const Recognition = found()
  if (!Recognition) {
    end('unable')
    return () => undefined
  }
  const ear = new Recognition()
  let heard: Heard = 'nothing'
  ear.lang = currentLang()
  ear.onresult = ({ results }) => {
    const words = Array.from(results, (result) => result[0]?.transcript ?? '').join('')
    if (words) heard = 'words'
    if (words) hear(words)
  }
  ear.onerror = ({ error }) => {
    if (heard === 'nothing' && UNABLE.includes(error)) heard = 'unable'
  }
  // What went wrong ends it too.
  ear.onend = () => end(heard)
  try {
    ear.start()
  } catch {
    ear.onend = null
    end('unable')
  }
  return () => ear.stop()
}
