/** A piece of a text from one index to another, as string indexes. */
export interface Span {
  from: number
  to: number
}

/** The text cut where marks begin and end, in order; marks that overlap are one. */
export function markedParts(text: string, spans: readonly Span[]): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { from, to: end } of [...spans].sort((one, other) => one.from - other.from)) {
    const start = Math.max(at, from)
    const to = Math.min(end, text.length)
    if (to <= start) continue
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, to), marked: true })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}
