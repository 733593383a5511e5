import type { Reply, Words } from '../../model.ts'
import { button, say, tell } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import type { Draft } from '../../request-draft.ts'
import { kindWords } from './value-words.ts'

/** It has to be known who asks; whoever cannot sign in leaves a number. What was said stays. */
export function signInReply(draft: Draft, lead: readonly Words[]): Reply {
  return {
    text: [...lead, tell('sign_in', { kind: kindWords(draft) })],
    links: [{ label: say('sign_in.link'), href: PAGES.signIn }],
    buttons: [
      button('request.resume', 'button.signed_in'),
      button('request.callback'),
      button('person'),
      button('cancel'),
    ],
    asks: true,
  }
}
