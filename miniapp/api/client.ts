import { online } from '../shell/online.ts'
import { currentLang, t } from '../shell/words.ts'
import { ApiFailure } from './failure.ts'
import { newKey } from './key.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How one call is made. `key`: the same key for the same wish, however often it is sent. `form`: a file instead of a body. */
export interface CallOptions {
  body?: unknown
  form?: FormData
  key?: string
  timeoutMs?: number
}

const TIMEOUT_MS = 20_000
const PAUSES_MS = [600, 2000]

let csrf: Promise<string> | undefined

/** Where the proof against forged requests comes from; set once by the session. */
let readCsrf: () => Promise<string> = () => Promise.resolve('')

/** Names the source of the CSRF token (GET /api/me). */
export function useCsrf(source: () => Promise<string>): void {
  readCsrf = source
}

/** Forgets the CSRF token: after signing in or out it is another one. */
export function forgetCsrf(): void {
  csrf = undefined
}

function token(): Promise<string> {
  csrf ??= readCsrf().catch((error) => {
    csrf = undefined
    throw error
  })
  return csrf
}

async function headers(method: Method, options: CallOptions): Promise<Record<string, string>> {
  const base: Record<string, string> = { 'accept-language': currentLang(), accept: 'application/json' }
  if (options.body !== undefined) base['content-type'] = 'application/json'
  if (method === 'GET') return base
  return { ...base, 'x-csrf-token': await token(), 'idempotency-key': options.key ?? newKey() }
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const body = (await response.json().catch(() => ({}))) as {
    code?: string
    message?: string
    field?: string
  }
  const message = body.message ?? t('shell:failure.UNREADABLE')
  return new ApiFailure(body.code ?? 'UNREADABLE', message, response.status, body.field)
}

async function once(method: Method, path: string, options: CallOptions): Promise<Response> {
  const head = await headers(method, options)
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), options.timeoutMs ?? TIMEOUT_MS)
  const body = options.form ?? (options.body === undefined ? null : JSON.stringify(options.body))
  try {
    const response = await fetch(path, {
      method,
      headers: head,
      credentials: 'same-origin',
      signal: stop.signal,
      ...(body === null ? {} : { body }),
    })
    online.value = true
    return response
  } catch {
    const code = stop.signal.aborted ? 'TIMEOUT' : 'OFFLINE'
    // Phones believe in networks that lead nowhere; what counts is whether anything came back.
    if (code === 'OFFLINE') online.value = false
    throw new ApiFailure(code, t(`shell:failure.${code}`))
  } finally {
    clearTimeout(timer)
  }
}

async function attempt<T>(method: Method, path: string, options: CallOptions): Promise<T> {
  const response = await once(method, path, options)
  if (!response.ok) throw await failureOf(response)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/**
 * One call. Passing failures are tried again: reads always, writes with the same idempotency key so that
 * they happen once. A stale CSRF token is renewed once.
 * @throws {ApiFailure}
 */
export async function call<T>(method: Method, path: string, given: CallOptions = {}): Promise<T> {
  const options = { key: newKey(), ...given }
  for (let round = 0; ; round += 1) {
    try {
      return await attempt<T>(method, path, options)
    } catch (error) {
      const wait = PAUSES_MS[round]
      if (!(error instanceof ApiFailure) || wait === undefined) throw error
      if (error.code === 'CSRF' && round === 0) forgetCsrf()
      else if (error.passing && (typeof navigator === 'undefined' || navigator.onLine)) await pause(wait)
      else throw error
    }
  }
}

export const read = <T>(path: string, options?: CallOptions) => call<T>('GET', path, options)
export const post = <T>(path: string, body?: unknown, key?: string) =>
  call<T>('POST', path, { body: body ?? {}, ...(key ? { key } : {}) })
export const put = <T>(path: string, body: unknown) => call<T>('PUT', path, { body })
/** A file goes slowly over a weak network. */
const FILE_TIMEOUT_MS = 90_000
export const postForm = <T>(path: string, form: FormData) =>
  call<T>('POST', path, { form, timeoutMs: FILE_TIMEOUT_MS })
