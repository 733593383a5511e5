import { attempt } from '../../conversations/service.ts'
import type { Ctx } from '../../platform/context.ts'
import {
  claimWish,
  completeWish,
  leaveLine,
  prolongWish,
  releaseWish,
  volunteerWish,
  wishOfNumber,
} from '../../wishes/service.ts'
import type { NumberedWords } from './words-vocabulary.ts'

/** What is said to whoever spoke alone, and what everybody may read: null where nobody else is to learn of it. */
export type Said = { alone: string; all: string | null }

/** Does as a volunteer what the words ask, in the open transaction; what the house refuses is told in its own words. */
export async function actOnWish(ctx: Ctx, words: NumberedWords): Promise<Said> {
  const { number } = words
  const wishId = await wishOfNumber(ctx, number)
  if (!wishId) return { alone: ctx.t('channels:branch.unknown', { number }), all: null }
  const done = await attempt(ctx, (ctx) => step(ctx, words, wishId))
  return done.ok ? done.value : { alone: refused(ctx, done.code, number), all: null }
}

async function step(ctx: Ctx, words: NumberedWords, wishId: string): Promise<Said> {
  const { number } = words
  const alone = (text: string) => ctx.t('channels:branch.alone', { number, text })
  if (words.act === 'claim') {
    const { outcome, text } = await claimWish(ctx, wishId)
    return {
      alone: alone(text),
      all: outcome === 'held' ? ctx.t('channels:branch.all.held', { number }) : null,
    }
  }
  if (words.act === 'release') {
    const { claim } = await volunteerWish(ctx, wishId)
    const after =
      claim?.state === 'waiting'
        ? await leaveLine(ctx, wishId)
        : await releaseWish(ctx, wishId, { reason: words.reason ?? 'other', note: words.note })
    const open = after.state === 'open' && claim?.state === 'held'
    return {
      alone: ctx.t(`channels:branch.${words.reason ? 'released' : 'releasedWhy'}`, { number }),
      all: open ? ctx.t('channels:branch.all.free', { number }) : null,
    }
  }
  if (words.act === 'prolong') {
    const { text } = await prolongWish(ctx, wishId)
    return { alone: alone(text), all: null }
  }
  if (words.code === null) return { alone: ctx.t('channels:branch.wantsCode', { number }), all: null }
  const { text } = await completeWish(ctx, wishId, { code: words.code, pictures: [] })
  return { alone: alone(text), all: null }
}

function refused(ctx: Ctx, code: string, number: number): string {
  if (code === 'NOT_FOUND' || code === 'WRONG_STAGE') return ctx.t('channels:branch.notYours', { number })
  return ctx.t(`errors:${code}`)
}
