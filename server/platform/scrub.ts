/** Keys whose value is personal or secret, whatever it is. Compared in lower case without `_` and `-`. */
const SECRET_KEYS = new Set(
  [
    'name',
    'fullName',
    'displayName',
    'applicantName',
    'idNumber',
    'idCard',
    'phone',
    'mobile',
    'to',
    'address',
    'account',
    'accountNo',
    'bankAccount',
    'diagnosis',
    'token',
    'csrfToken',
    'accessToken',
    'code',
    'shortCode',
    'password',
    'totp',
    'secret',
    'signature',
    'cookie',
    'cookies',
    'setCookie',
    'authorization',
    'xCsrfToken',
    'body',
    'text',
    'note',
    'query',
    'url',
  ].map(plain),
)

/** Longest way down into a logged object. */
const DEPTH = 6
const HIDDEN = '[hidden]'

function plain(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, '')
}

/** The same value without what a log must not hold: secret keys are hidden, numbers and Chinese words masked. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value === 'bigint') return value.toString()
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Error) return scrubError(value)
  if (value instanceof Date) return value.toISOString()
  if (depth >= DEPTH) return '[deep]'
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => scrub(item, depth + 1))
  const lines = Object.entries(value).map(([key, item]) => [key, scrubEntry(key, item, depth)])
  return Object.fromEntries(lines)
}

function scrubEntry(key: string, item: unknown, depth: number): unknown {
  const name = plain(key)
  // An error's or a Node system call's code is a constant in capitals, not a code that a person typed.
  if (name === 'code' && typeof item === 'string' && /^[A-Z][A-Z0-9_]+$/.test(item)) return item
  if (name.endsWith('enc') || SECRET_KEYS.has(name))
    return item === null || item === undefined ? item : HIDDEN
  return scrub(item, depth + 1)
}

/**
 * Text without ID numbers, phones, account numbers, tokens, the query of an address, and Chinese words: our code
 * writes its lines in English, so Chinese in a line is somebody's name or address.
 */
export function scrubText(text: string): string {
  return text
    .replace(/\b\d{17}[\dXx]\b/g, '[id]')
    .replace(/\b\d{11,}\b/g, '[number]')
    .replace(/\b1[3-9]\d[ -]?\d{4}[ -]?\d{4}\b/g, '[number]')
    .replace(/\b(Bearer|Basic)\s+\S+/gi, '$1 [hidden]')
    .replace(/([a-z]+:\/\/[^\s?#@]*:)[^\s@/]+@/gi, '$1[hidden]@')
    .replace(/\?[\w%.-]+=[^\s"']*/g, '?[hidden]')
    .replace(/[\u3400-\u9fff\u{20000}-\u{323af}]+/gu, '[zh]')
}

function scrubError(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message: scrubText(error.message).slice(0, 500),
    stack: error.stack ? scrubText(error.stack).slice(0, 3000) : undefined,
    ...(error.cause instanceof Error ? { cause: scrubError(error.cause) } : {}),
  }
}
