import { ref } from 'vue'
import { currentLang } from '../shell/words.ts'

/** Whether something is being read aloud now. */
export const speaking = ref(false)

/** Whether this phone can read aloud. */
export const canSpeak = () => typeof speechSynthesis !== 'undefined'

/** Stops reading. */
export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel()
  speaking.value = false
}

/** Reads a text aloud, a little slower than usual. */
export function say(text: string): void {
  if (!canSpeak()) return
  hush()
  const voice = new SpeechSynthesisUtterance(text)
  voice.lang = currentLang()
  voice.rate = 0.9
  voice.onend = voice.onerror = () => {
    speaking.value = false
  }
  speaking.value = true
  speechSynthesis.speak(voice)
}
