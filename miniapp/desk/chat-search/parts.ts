/** A text cut where the words that were looked for begin and end, so that they can be marked. */
export function inParts(text: string, words: string): { text: string; hit: boolean }[] {
  const wanted = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    // The longest first: of two that begin alike the whole one is marked.
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.length === 0) return [{ text, hit: false }]
  // Every second part is one that the bracket caught.
  return text
    .split(new RegExp(`(${wanted.join('|')})`, 'giu'))
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}
