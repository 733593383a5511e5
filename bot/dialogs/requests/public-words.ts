import type { Button, Words } from '../../model.ts'
import { button, tell } from '../../moves.ts'
import type { Draft } from '../../request-draft.ts'
import { withoutPersonal } from '../../understanding/personal.ts'
import { wordsOf } from './steps.ts'

/** What strangers may read of the words; empty where nothing is left. */
export const cleaned = (draft: Draft): string => withoutPersonal(wordsOf(draft)) ?? ''

/** Others read it: the same without name, number and address is offered. */
export function askCleaned(draft: Draft): Words {
  const text = cleaned(draft)
  return text ? tell('public.offer', { text }) : tell('public.again')
}

/** To take the cleaned words, or to say it anew. */
export function cleanedButtons(draft: Draft): Button[] {
  const action = (value: string) => `request:${draft.kind}:public:${value}`
  return [
    ...(cleaned(draft) ? [button(action('cleaned'), 'button.request_cleaned')] : []),
    button(action('again'), 'button.request_again'),
  ]
}
