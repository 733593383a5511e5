import { API } from '../../server/paths.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Answer = { status: number; body: any; text: string; headers: Headers }

type CallOptions = {
  body?: unknown
  /** Sent as idempotency-key. */
  key?: string
  headers?: Record<string, string>
}

/** A browser as far as the API can tell: keeps cookies, sends the anti-forgery token with writes. */
export class ApiClient {
  readonly cookies = new Map<string, string>()
  private csrf: string | undefined
  readonly url: string
  /** Sent with every request, e.g. `accept-language`. */
  readonly defaults: Record<string, string>

  constructor(url: string, defaults: Record<string, string> = {}) {
    this.url = url
    this.defaults = defaults
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('GET', path, { headers })
  }

  post(path: string, body: unknown = {}, options: Omit<CallOptions, 'body'> = {}): Promise<Answer> {
    return this.write('POST', path, { ...options, body })
  }

  put(path: string, body: unknown = {}, options: Omit<CallOptions, 'body'> = {}): Promise<Answer> {
    return this.write('PUT', path, { ...options, body })
  }

  /** A write with a fresh anti-forgery token; it changes with every sign-in and sign-out. */
  async write(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    this.csrf ??= await this.fetchCsrf()
    const sessionBefore = this.cookies.get('zf_session')
    const headers = { 'x-csrf-token': this.csrf, ...options.headers }
    const answer = await this.call(method, path, { ...options, headers })
    if (this.cookies.get('zf_session') !== sessionBefore) this.csrf = undefined
    return answer
  }

  /** One request with just what is given: no token is added. */
  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...this.defaults,
        ...(this.cookies.size ? { cookie: this.cookieHeader() } : {}),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.key ? { 'idempotency-key': options.key } : {}),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    this.keepCookies(response)
    const text = await response.text()
    return { status: response.status, text, body: parse(text), headers: response.headers }
  }

  private async fetchCsrf(): Promise<string> {
    const { body } = await this.call('GET', API.me)
    return body?.csrfToken
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
