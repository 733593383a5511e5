import { readSources, type Source } from './sources.ts'

const longest = 300
const usual = 120

/** Files that are too long, and too many files that are rather long. */
export function checkSizes(sources: Source[] = readSources()): string[] {
  const sized = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
  const found = sized
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path}: ${lines} lines, ${longest} is the most`)
  const long = sized.filter(({ lines }) => lines > usual).sort((a, b) => b.lines - a.lines)
  if (long.length > sized.length / 10) {
    const named = long.slice(0, 10).map(({ path, lines }) => `  ${path} ${lines}`)
    found.push(
      `${long.length} of ${sized.length} files have more than ${usual} lines, more than one in ten:`,
      ...named,
    )
  }
  return found
}
