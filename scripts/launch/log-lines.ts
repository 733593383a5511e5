const shownLevels = new Map<number | string, string>([
  [40, 'WARN'],
  [50, 'ERROR'],
  [60, 'FATAL'],
  ['warn', 'WARN'],
  ['error', 'ERROR'],
  ['fatal', 'FATAL'],
])

/**
 * What of a child's log line is worth the console: warnings and errors of pino, and anything said outside the log
 * on the error stream. Everything stands in the log file anyway.
 * @returns the text to show, or null
 */
export function consoleLine(line: string, stream: 'out' | 'err'): string | null {
  const entry = parse(line)
  if (!entry) return stream === 'err' && line.trim() ? line : null
  const level = shownLevels.get(entry.level)
  if (!level) return null
  const reason = entry.err?.message && entry.err.message !== entry.msg ? ` (${entry.err.message})` : ''
  return `${level} ${entry.msg ?? ''}${reason}`
}

type Entry = { level: number | string; msg?: string; err?: { message?: string } }

function parse(line: string): Entry | null {
  if (!line.startsWith('{')) return null
  try {
    const entry = JSON.parse(line) as Entry
    return entry.level === undefined ? null : entry
  } catch {
    return null
  }
}

/** Milliseconds before a child that fell for the n-th time in a row is started again. */
export const restartDelay = (falls: number) => Math.min(500 * 2 ** (falls - 1), 30_000)

/**
 * The one line that tells why a child ended, out of what it said last: an error's own words rather than its stack.
 * @param lines what it said on the error stream, oldest first
 */
export function reasonOf(lines: string[]): string {
  const spoken = lines.filter(
    (line) => line.trim() && !/^\s+at |^Node\.js v|^\s*\^|^[{}\]]|^(file|node):/.test(line),
  )
  const start = spoken.findIndex((line) => /^(\w*Error\b|Configuration is not usable)/.test(line))
  if (start < 0) return spoken.at(-1)?.trim() ?? ''
  const head = (spoken[start] ?? '').replace(/^(Uncaught )?(Error|ZodError|ClearError)( \[[^\]]*\])?: /, '')
  // A list of bad settings follows its heading line by line.
  const list = head.endsWith(':') ? spoken.slice(start + 1).filter((line) => /^\s{2}\S+:/.test(line)) : []
  return [head, ...list.map((line) => line.trim())].join(' ')
}
