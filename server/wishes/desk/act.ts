import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { meet } from '../claim/complete.ts'
import { answerHolder } from '../claim/reveal.ts'
import type { DeskWish, WishDeskAct } from '../contract.ts'
import { findWish, heldClaim, lockWish, type WishRow } from '../file.ts'
import { agreeTo } from '../make/agree.ts'
import { renewWish } from '../mine/renew.ts'
import { takeBack } from '../mine/withdraw.ts'
import { freePicture, removePicture } from '../pictures/keep.ts'
import { isLost, retrying } from '../retrying.ts'
import { dismissReport, reopenWish, reportWrong } from '../wrong.ts'
import { deskStaff, requireSeen } from './find.ts'
import { deskView } from './open.ts'
import { approveWish, changeWords, refuseWish } from './review.ts'

type Of<A extends WishDeskAct['action']> = Extract<WishDeskAct, { action: A }>
const who = 'desk'

/** What each action does; the wish is locked and the reader's. */
const STEPS: { [A in WishDeskAct['action']]: (ctx: Ctx, wish: WishRow, act: Of<A>) => Promise<unknown> } = {
  approve: (ctx, wish, act) => approveWish(ctx, wish, act),
  change: (ctx, wish, act) => changeWords(ctx, wish, act),
  refuse: (ctx, wish, act) => refuseWish(ctx, wish, act),
  agree: (ctx, wish, { publicText }) => agreeTo(ctx, wish, { who, publicText }),
  withdraw: (ctx, wish, { reason }) => takeBack(ctx, wish, { who, note: reason }),
  show: (ctx, wish, act) => answerHolder(ctx, wish, act),
  complete: async (ctx, wish, { reason }) => {
    const claim = await heldClaim(ctx, wish.id)
    if (!claim || wish.state !== 'held') throw new AppError('WRONG_STAGE')
    return meet(ctx, wish, claim, { who, note: reason })
  },
  wrong: (ctx, wish, { reason }) => reportWrong(ctx, wish, { who, note: reason }),
  reopen: (ctx, wish, { reason }) => reopenWish(ctx, wish, reason),
  dismiss: (ctx, wish, { reason }) => dismissReport(ctx, wish, reason),
  renew: (ctx, wish, { byDate }) => renewWish(ctx, wish, { who, byDate }),
  picture: (ctx, wish, { pictureId, to }) =>
    to === 'remove' ? removePicture(ctx, wish, pictureId) : freePicture(ctx, wish, pictureId, to === 'free'),
}

/** One step of a caseworker of the place. STALE_VERSION when the wish has moved since it was seen. */
export function actOnWish(ctx: Ctx, id: string, act: WishDeskAct): Promise<DeskWish> {
  return retrying(ctx, isLost, () =>
    inTransaction(ctx, async (ctx) => {
      const wish = requireSeen(deskStaff(ctx), await lockWish(ctx, id))
      if (wish.version !== act.version) throw new AppError('STALE_VERSION')
      const step = STEPS[act.action] as (ctx: Ctx, wish: WishRow, act: WishDeskAct) => Promise<unknown>
      await step(ctx, wish, act)
      return deskView(ctx, await findWish(ctx, id))
    }),
  )
}
