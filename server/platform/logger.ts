import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'
import { scrub, scrubText } from './scrub.ts'

type LogConfig = Pick<Config, 'LOG_LEVEL' | 'ROLE'>

/** The logger of a process. Whatever is given to it is scrubbed: no line holds personal data or secrets. */
export function createLogger(config: LogConfig, destination?: DestinationStream): Logger {
  const options = {
    level: config.LOG_LEVEL,
    base: { role: config.ROLE },
    timestamp: pino.stdTimeFunctions.isoTime,
    // Errors are made plain by the formatter below, before pino could read their messages.
    serializers: { req: requestLine, res: responseLine, err: (error: unknown) => error },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => scrubFields(fields),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...args: unknown[]) => void) {
        method.apply(this, scrubArguments(args))
      },
    },
  }
  return scrubChildren(pino(options, destination ?? toOutput()))
}

/** Lines of a tenth of a second go out together: one write each would cost more than the line. All of them at exit. */
const toOutput = () => pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 100 })

/** pino does not format what a child logger is given at its birth. Children inherit this from their parent. */
function scrubChildren(log: Logger): Logger {
  const { child } = log
  return Object.assign(log, {
    child(this: Logger, fields: Record<string, unknown>, options?: object) {
      return child.call(this, scrubFields(fields), options)
    },
  })
}

/** A bare error would lend the line its message. */
function scrubArguments(args: readonly unknown[]): unknown[] {
  const [first] = args
  const given = first instanceof Error && args.length === 1 ? [{ err: first }, first.message] : args
  return given.map((arg) => (typeof arg === 'string' ? scrubText(arg) : arg))
}

/** Everything but a request and a response, which have serialisers of their own. */
function scrubFields(fields: Record<string, unknown>): Record<string, unknown> {
  const { req, res, ...rest } = fields
  const clean = scrub(rest) as Record<string, unknown>
  return { ...clean, ...(req ? { req } : {}), ...(res ? { res } : {}) }
}

type LoggedRequest = { id?: unknown; method?: string; routeOptions?: { url?: string } }

/** Method and route as registered: neither the address with its ids nor query, headers or body. */
function requestLine(request: LoggedRequest) {
  return { id: request.id, method: request.method, route: request.routeOptions?.url }
}

function responseLine(response: { statusCode?: number }) {
  return { status: response.statusCode }
}
