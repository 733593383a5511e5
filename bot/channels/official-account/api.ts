import { z } from 'zod'
import { createLine, type Line } from '../line.ts'
import type { FetchPass, PassKeeper } from './pass.ts'

/** Where the interface is, and who we are there. */
export type ApiSettings = { url: string; appId: string; appSecret: string; passes: PassKeeper }

/** What came back: the platform's number for what came of it (0: all is well), or nothing that can be read. */
export type ApiAnswer = { kind: 'code'; code: number } | { kind: 'silent' }

/** The platform's interface. Nothing of a call is ever logged: its address holds the pass, its body names a person. */
export type OfficialAccountApi = { post(path: string, body: object): Promise<ApiAnswer> }

/** A pass that is wrong, not of this account, or over: a new one, and once more. */
const REFUSED = new Set([40001, 40014, 42001])

const codeSchema = z.object({ errcode: z.number().int() })
const passSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().int().positive() })

export function createApi({ url, appId, appSecret, passes }: ApiSettings): OfficialAccountApi {
  const base = url.replace(/\/+$/, '')
  const line = createLine()

  // This way of asking keeps the secret out of the address, and does not end a pass that others still use.
  const fetchPass: FetchPass = async (anew) => {
    const asked = await postJson(line, `${base}/cgi-bin/stable_token`, {
      grant_type: 'client_credential',
      appid: appId,
      secret: appSecret,
      force_refresh: anew,
    })
    const { data } = passSchema.safeParse(asked)
    return data ? { value: data.access_token, seconds: data.expires_in } : null
  }

  async function once(path: string, body: object, pass: string): Promise<ApiAnswer> {
    const answer = await postJson(line, `${base}${path}?access_token=${encodeURIComponent(pass)}`, body)
    const { data } = codeSchema.safeParse(answer)
    return data ? { kind: 'code', code: data.errcode } : { kind: 'silent' }
  }

  return {
    async post(path, body) {
      const pass = await passes.pass(fetchPass)
      if (!pass) return { kind: 'silent' }
      const answer = await once(path, body, pass)
      if (answer.kind === 'silent' || !REFUSED.has(answer.code)) return answer
      const other = await passes.pass(fetchPass, pass)
      return other ? once(path, body, other) : answer
    },
  }
}

/** Null when nothing usable came back in time. */
const postJson = (line: Line, url: string, body: object): Promise<unknown> =>
  line(
    url,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    async (response) => (response.ok ? await response.json() : void (await response.body?.cancel())),
  )
