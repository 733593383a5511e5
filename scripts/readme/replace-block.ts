/** Puts `body` between two marks of a text, keeping the marks. */
export function replaceBlock(text: string, start: string, end: string, body: string): string {
  const [head, rest] = text.split(start)
  const tail = rest?.split(end)[1]
  if (head === undefined || tail === undefined) throw new Error(`the marks ${start} ${end} are missing`)
  return `${head}${start}\n${body}\n${end}${tail}`
}
