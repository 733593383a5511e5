import type { Ctx } from '../../platform/context.ts'
import { houseWords } from '../../platform/i18n.ts'
import type { About, PreviewBody, WishPreview } from '../contract.ts'
import { personalData, WISH_BEGINS, whoseWords, withoutPersonal } from '../rules.ts'
import { type Subject, subjectOf } from './known.ts'
import { forWhom } from './whom.ts'

const LONGEST = 200

/** The public words for a wish, before anything is kept: of mine, or of whom staff make it for. */
export async function previewWish(ctx: Ctx, body: PreviewBody): Promise<WishPreview> {
  const { personId, regionCode } = await forWhom(ctx, body)
  return previewFor(await subjectOf(ctx, personId, regionCode), body)
}

/** The same for anybody whose data is known. */
export function previewFor(
  subject: Subject,
  { words, about, publicText: own }: { words: string; about: About; publicText?: string | undefined },
): WishPreview {
  const takenOut = personalData(words, subject.known)
  const rest = withoutPersonal(words, takenOut)
  const publicText = own ?? publicWords(subject, rest, about)
  const found = personalData(publicText, subject.known)
  return { publicText, takenOut, found, usable: own !== undefined || rest !== '' }
}

/** "一位老奶奶想要一台收音机". Written for the board, so in the language of the house. */
function publicWords({ whose }: Subject, rest: string, about: About): string {
  if (rest === '') return ''
  const { key, decade, alone } = whoseWords(whose, about)
  const who = houseWords(`wishes:whose.${key}`, {
    decade: decade ?? 0,
    alone: alone ? houseWords('wishes:whose.alone') : '',
  })
  const begins = WISH_BEGINS.exec(rest)
  const words = begins ? rest.slice(begins[0].length - (begins[1]?.length ?? 0)) : rest
  return houseWords(begins ? 'wishes:public.wants' : 'wishes:public.says', { who, words }).slice(0, LONGEST)
}
