import { afterEach, expect, test, vi } from 'vitest'
import { canListen, type Heard, listen } from './listen.ts'

/** A phone that hears this, or fails like that. */
function phone(hears: string[], error?: string) {
  return class {
    onresult?: (event: unknown) => void
    onend?: () => void
    onerror?: (event: { error: string }) => void
    start() {
      if (error === 'throws') throw new Error('already started')
      for (const transcript of hears) this.onresult?.({ results: [[{ transcript }]] })
      if (error) this.onerror?.({ error })
      this.onend?.()
    }
    stop() {}
  }
}

function run() {
  const words: string[] = []
  const ends: Heard[] = []
  listen(
    (heard) => words.push(heard),
    (how) => ends.push(how),
  )
  return { words, ends }
}

afterEach(() => vi.unstubAllGlobals())

test.each<[string, string[], string | undefined, Heard]>([
  ['words', ['谢谢', '谢谢您'], undefined, 'words'],
  ['silence', [], 'no-speech', 'nothing'],
  ['no microphone', [], 'audio-capture', 'unable'],
  ['not allowed', [], 'not-allowed', 'unable'],
  ['a service that is not reached', [], 'network', 'unable'],
  ['words, and then the network goes', ['谢谢'], 'network', 'words'],
  ['a phone that throws', [], 'throws', 'unable'],
])('%s', (_, hears, error, how) => {
  vi.stubGlobal('webkitSpeechRecognition', phone(hears, error))
  expect(canListen()).toBe(true)
  expect(run()).toEqual({ words: hears, ends: [how] })
})

test('a phone without ears', () => {
  vi.stubGlobal('webkitSpeechRecognition', undefined)
  expect(canListen()).toBe(false)
  expect(run()).toEqual({ words: [], ends: ['unable'] })
})
