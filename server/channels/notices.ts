import type { OfficialAccountApi } from '../../bot/channels/official-account/api.ts'
import { OFFICIAL_ACCOUNT } from '../../bot/channels/official-account/channel.ts'
import { sendNotice } from '../../bot/channels/official-account/notice.ts'
import type { Notices } from '../notifications/service.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Deps } from '../platform/context.ts'
import { systemCtx } from '../platform/make-ctx.ts'
import { templateFor } from '../platform/official-account.ts'
import { addressOf } from './account.ts'

/** Subscription messages of the official account, to the accounts there that a person has bound. */
export function createNotices(deps: () => Deps, api: OfficialAccountApi | null): Notices {
  const templateOf = (kind: string) => templateFor(deps().config.OA_TEMPLATES ?? [], kind)
  return {
    tells: (kind) => api !== null && templateOf(kind) !== undefined,
    async send({ key, personId, kind, title, link }) {
      const template = templateOf(kind)
      if (!api || !template) return 'no_account'
      const ctx = systemCtx(deps(), 'notices')
      const accounts = await ctx.db.channelAccount.findMany({
        where: { personId, channel: OFFICIAL_ACCOUNT, kind: 'user', followed: true },
        orderBy: { boundAt: 'desc' },
      })
      const url = link ? new URL(link, ctx.config.PUBLIC_URL).href : null
      const notice = { key, title, day: chinaDate(ctx.clock.now()), url }
      // The account that was bound last; an older one when that does not want it.
      for (const account of accounts) {
        const { userId: to } = addressOf(ctx, account)
        const outcome = to ? await sendNotice(api, template, { to, notice }) : 'not_wanted'
        if (outcome !== 'not_wanted') return outcome
      }
      return 'no_account'
    },
  }
}
