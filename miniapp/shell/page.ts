import type { Component } from 'vue'
import { needWords } from './words.ts'

/** A page loaded when it is first opened, together with its words, in parallel. */
export function page(load: () => Promise<{ default: Component }>, words: readonly string[]) {
  return async (): Promise<Component> => {
    const [loaded] = await Promise.all([load(), needWords(words)])
    return loaded.default
  }
}
