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
    serializers: { req: requestLine, res: responseLine },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => scrubFields(fields),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...args: unknown[]) => void) {
        method.apply(
          this,
          args.map((arg) => (typeof arg === 'string' ? scrubText(arg) : arg)),
        )
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
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
