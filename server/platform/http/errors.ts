import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AppError, ERROR_STATUS, type ErrorCode } from '../errors.ts'
import { hasWords, langOf, translator } from '../i18n.ts'

/** What every refusal looks like; `message` is in the language of the request. */
export const errorBody = z.object({ code: z.string(), message: z.string(), field: z.string().optional() })
export type ErrorBody = z.infer<typeof errorBody>

/** Turns whatever was thrown into a status and plain words. Only what nobody expected is logged as an error. */
export const errorMapping = plugin(async (app: FastifyInstance) => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = asAppError(error)
    if (!known) request.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    const refusal = known ?? new AppError('INTERNAL')
    return reply.code(ERROR_STATUS[refusal.code]).send(body(refusal, request))
  })
})

/** The refusal behind an error of ours, of the schema, of Fastify, or of the database; null when unexpected. */
function asAppError(error: FastifyError): AppError | null {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) return new AppError('BAD_INPUT', fieldOf(error))
  if (UNREACHABLE.has(error.code)) return new AppError('UNAVAILABLE')
  const code = error.statusCode ? FASTIFY_STATUS[error.statusCode] : undefined
  return code ? new AppError(code) : null
}

/** Prisma and driver codes for "the database does not answer now". */
const UNREACHABLE = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED'])

const FASTIFY_STATUS: Partial<Record<number, ErrorCode>> = {
  400: 'BAD_INPUT',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'BAD_INPUT',
  429: 'TOO_MANY',
  503: 'UNAVAILABLE',
}

function fieldOf(error: FastifyError): string | undefined {
  return error.validation?.[0]?.instancePath.split('/').find((part) => part !== '')
}

function body(error: AppError, request: FastifyRequest): ErrorBody {
  const lang = langOf(request.headers['accept-language'])
  const t = translator(lang)
  const { code, field, params } = error
  const label = field && code === 'BAD_INPUT' && hasWords(`errors:field.${field}`, lang)
  const message = label
    ? t('errors:BAD_INPUT_FIELD', { label: t(`errors:field.${field}`) })
    : t(`errors:${code}`, params)
  return { code, message, ...(field ? { field } : {}) }
}
