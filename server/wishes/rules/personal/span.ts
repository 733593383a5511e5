import type { Found } from '../../contract.ts'

/** A place in a text, in UTF-16 units. */
export type Span = Omit<Found, 'text'>

/** One list without overlaps, in order: what touches is one, and `sure` if one part of it is. */
export function merge(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || Number(b.sure) - Number(a.sure) || b.to - a.to)
  const merged: Span[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (!last || span.from >= last.to) {
      merged.push({ ...span })
      continue
    }
    if (span.sure && !last.sure) last.kind = span.kind
    last.sure ||= span.sure
    last.to = Math.max(last.to, span.to)
  }
  return merged
}
