import type { Ctx } from '../server/platform/context.ts'
import { AppError } from '../server/platform/errors.ts'
import { type MyWish, newWishSchema } from '../server/wishes/contract.ts'
import {
  agreeWish,
  makeWish,
  myWish,
  myWishes,
  previewWish,
  showMine,
  thankForMine,
} from '../server/wishes/service.ts'
import type { WishCommand, WishData, WishResult } from './wish-model.ts'

/** Carries out one command about wishes through the use case that the page calls, as the resident. */
export async function carryOutWish(ctx: Ctx, command: WishCommand): Promise<WishResult> {
  switch (command.name) {
    case 'wish.preview': {
      const { publicText, takenOut, usable } = await previewWish(ctx, { words: command.words, about: 'less' })
      const data = { text: publicText, takenOut: takenOut.length > 0, usable }
      return { command: command.name, ok: true, data }
    }
    case 'wish.make': {
      const wish = newWishSchema.safeParse(command.wish)
      if (!wish.success) throw new AppError('BAD_INPUT')
      const { id } = await makeWish(ctx, wish.data)
      return { command: command.name, ok: true, data: wishData(await myWish(ctx, id)) }
    }
    case 'wish.mine': {
      const id = command.id ?? (await wishToTell(ctx))
      const data = id ? wishData(await myWish(ctx, id)) : null
      return { command: command.name, ok: true, wants: command.wants, data }
    }
    case 'wish.agree': {
      const { name, id, wishVersion: version } = command
      return { command: name, ok: true, data: wishData(await agreeWish(ctx, id, { version })) }
    }
    case 'wish.show': {
      const { name, id, what, agree } = command
      return { command: name, ok: true, data: wishData(await showMine(ctx, id, { what, agree })) }
    }
    case 'wish.thank': {
      const { name, id, words } = command
      const { sent } = await thankForMine(ctx, id, { words, anyway: false })
      return { command: name, ok: true, id, sent }
    }
  }
}

/** The wish that is told beside other things; null: none, or it is over. */
export async function newestWish(ctx: Ctx): Promise<WishData | null> {
  const id = await wishToTell(ctx)
  const wish = id ? await myWish(ctx, id) : null
  return wish && !OVER.includes(wish.state) ? wishData(wish) : null
}

const OVER: readonly MyWish['state'][] = ['closed', 'withdrawn', 'expired']

/** The wish that is told when no other is named; null: none. */
async function wishToTell(ctx: Ctx): Promise<string | null> {
  const { items } = await myWishes(ctx)
  // What waits for the resident, or is on its way, before what is over.
  const first = ['to_agree', 'held', 'met'].flatMap((state) => items.find((one) => one.state === state) ?? [])
  return (first[0] ?? items[0])?.id ?? null
}

function wishData(wish: MyWish): WishData {
  const { id, number, version, publicText, stateText, nextText, reason, actions, helper } = wish
  return {
    ...{ id, number, version, publicText, stateText, nextText, reason, actions },
    helper: helper && {
      nameMasked: helper.nameMasked,
      branch: helper.branch,
      shown: helper.shown,
      askedFor: helper.askedFor,
      code: helper.code,
    },
  }
}
