import { API } from '../../server/paths.ts'
import type { Answer, ApiClient } from './api-client.ts'

/** Sends a file as a page does, under the name and type that somebody claims for it. */
export async function sendPicture(
  client: ApiClient,
  bytes: Buffer,
  { name = 'photo.jpg', type = 'image/jpeg' } = {},
): Promise<Answer> {
  const { body } = await client.get(API.me)
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  const cookie = [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  const headers = { cookie, 'x-csrf-token': body.csrfToken }
  const response = await fetch(client.url + API.files, { method: 'POST', headers, body: form })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text), headers: response.headers }
}
