import type { OaTemplate } from '../../../server/platform/official-account.ts'
import type { OfficialAccountApi } from './api.ts'

/** The platform cuts no longer values, it refuses them. */
const LONGEST_VALUE = 20

/** `not_wanted`: they do not take this kind of notice, or no more of them. */
export type NoticeOutcome = 'accepted' | 'not_wanted' | 'unknown'

/**
 * What a notice may say: its heading, the day, and where more is to be read. Nothing else leaves the house. `key`: by which
 * the platform may know it again.
 */
export type Notice = { key: string; title: string; day: string; url: string | null }

/** A subscription message: reaches followers who have asked for it, whenever they wrote last. */
export async function sendNotice(
  api: OfficialAccountApi,
  template: OaTemplate,
  { to, notice }: { to: string; notice: Notice },
): Promise<NoticeOutcome> {
  const values = { title: notice.title.slice(0, LONGEST_VALUE), day: notice.day }
  const data = Object.entries(template.fields).map(([field, what]) => [field, { value: values[what] }])
  const answer = await api.post('/cgi-bin/message/subscribe/bizsend', {
    touser: to,
    template_id: template.id,
    // 32 characters, as long as such a key may be.
    client_msg_id: notice.key.replaceAll('-', ''),
    ...(notice.url ? { page: notice.url } : {}),
    data: Object.fromEntries(data),
  })
  if (answer.kind === 'silent') return 'unknown'
  if (answer.code === 0) return 'accepted'
  return NOT_WANTED.has(answer.code) ? 'not_wanted' : 'unknown'
}

/** Not subscribed, not a follower, no such account; a template that is not ours will not become ours by trying. */
const NOT_WANTED = new Set([43101, 43004, 40003, 40037, 47003, 43107, 43108])
