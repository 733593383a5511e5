/** Where a long text is best cut: after a line, else after a sentence, else after a clause. */
const ENDS = [/\n/gu, /[。！？!?]|\. /gu, /[，、；,; ]/gu]

/** Cuts a text into pieces of at most `most` characters, none of them empty; a character is never cut in two. */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > most) {
    const at = cutAt(rest, most)
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest]
}

/** Not before the middle: a first piece of three words helps nobody. */
function cutAt(text: string, most: number): number {
  const head = text.slice(0, most)
  for (const end of ENDS) {
    const last = [...head.matchAll(end)].at(-1)
    const at = last ? last.index + last[0].length : 0
    if (at > most / 2) return at
  }
  return isHalf(text, most) ? most - 1 : most
}

/** True between the two halves of one character. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
