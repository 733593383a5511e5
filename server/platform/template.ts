/** A sentence cut at its gaps: text, name of a gap, text, … */
export type Template = readonly string[]

const GAP = /\{\{\s*([\w.]+)\s*\}\}/
/** What only i18next knows how to read: words inside of words, formats. */
const MORE = /\{\{|\$t\(/

/** Null: it holds more than plain gaps. */
export function cutTemplate(text: string): Template | null {
  const parts = text.split(GAP)
  return parts.some((part, place) => place % 2 === 0 && MORE.test(part)) ? null : parts
}

/** The sentence with its gaps filled. Null: a gap has no plain value. */
export function fillTemplate(parts: Template, params: Readonly<Record<string, unknown>> = {}): string | null {
  let text = parts[0] ?? ''
  for (let place = 1; place < parts.length; place += 2) {
    const value = params[parts[place] ?? '']
    if (typeof value !== 'string' && typeof value !== 'number') return null
    text += value + (parts[place + 1] ?? '')
  }
  return text
}
