/** An expected failure: one line that says what to do. Whoever runs a command prints `message` without a stack. */
export class ClearError extends Error {
  override name = 'ClearError'
}

type Rule = { when: RegExp; line: (match: RegExpMatchArray) => string }

const rules: Rule[] = [
  {
    when: /ENOSPC|No space left on device/,
    line: () => 'The disk is full. Free at least 1 GB (or point DATA_DIR at another disk) and start again.',
  },
  {
    when: /EACCES[^']*'([^']+)'/,
    line: (m) =>
      `No permission for ${m[1]}. Give this user the right to it, or set DATA_DIR to a folder of yours.`,
  },
  {
    when: /EROFS[^']*'([^']+)'/,
    line: (m) => `${m[1]} is on a read-only disk. Set DATA_DIR to a folder that can be written.`,
  },
  {
    when: /EADDRINUSE.*?:(\d+)/,
    line: (m) => `Port ${m[1]} is taken by another program. Stop it, or choose another: PORT=8090 npm start`,
  },
  {
    when: /ECONNREFUSED ([\d.:a-f]+)/,
    line: (m) =>
      `Nothing answers at ${m[1]}. Check DATABASE_URL and REDIS_URL, or unset them to use private ones.`,
  },
  {
    when: /password authentication failed for user "([^"]+)"/,
    line: (m) => `The database refused user "${m[1]}". Check the password in DATABASE_URL.`,
  },
  {
    when: /database "([^"]+)" does not exist/,
    line: (m) => `The database "${m[1]}" does not exist. Create it, or correct DATABASE_URL.`,
  },
]

/**
 * Turns any failure into the one line a person is shown.
 * A failure that nobody foresaw names the log, since a stack would not tell a newcomer what to do.
 */
export function clearLine(error: unknown, logDir?: string): string {
  if (error instanceof ClearError) return error.message
  const text = describe(error)
  for (const rule of rules) {
    const match = text.match(rule.when)
    if (match) return rule.line(match)
  }
  const first = text.split('\n')[0] ?? text
  return logDir ? `${first} (details: ${logDir})` : first
}

function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describe).join('; ')
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause ? ` ${describe(error.cause)}` : ''
  return `${error.message}${cause}`
}
