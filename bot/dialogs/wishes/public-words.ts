import type { Knowledge, Move, State } from '../../model.ts'
import { answer, button, wishSays } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import type { PublicWords, WishData } from '../../wish-model.ts'
import { menuButtons } from '../menu.ts'
import { goOn } from '../requests/ask.ts'
import { dropped, openDraft, opened, unanswered } from '../requests/drafts.ts'
import { back } from '../requests/send.ts'

/** What others would read has come: it is read back; where nothing was left of the wish, it has to be said otherwise. */
export function publicWordsCome(state: State, knowledge: Knowledge, preview: PublicWords): Move {
  const draft = openDraft(state)
  if (!draft) return answer(state, 'menu', { text: [wishSays('gone')], buttons: menuButtons() })
  if (preview.usable) return goOn(opened(state, { ...draft, preview }), knowledge)
  return goOn(opened(state, unanswered(draft, 'words')), knowledge, [wishSays('public.nothing')])
}

/** It is kept: its number, and what happens next. */
export function wishMade(state: State, data: WishData): Move {
  const draft = openDraft(state)
  const next = draft ? dropped(state, draft.key) : state
  return answer(next, 'wish', {
    text: [wishSays('made', { number: data.number }), { key: 'bot:ready', params: { text: data.nextText } }],
    links: [{ label: wishSays('link'), href: PAGES.wish(data.id) }],
    buttons: [...back(state), button('wish.mine'), button('person'), button('menu')],
  })
}
