import type { Button, Knowledge, Move, Reply, State, Words } from '../../model.ts'
import { answer, button, order, wishSays } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import { MY_WISH, WISH_CODE } from '../../understanding/data/wish-vocabulary.ts'
import type { WishData } from '../../wish-model.ts'
import { askSignIn } from '../sign-in.ts'
import { askThanks } from './thank.ts'

/** "我的心愿怎么样了". */
export function askMyWish(state: State, knowledge: Knowledge, wants: 'state' | 'code' = 'state'): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'wish')
  return order({ ...state, wantsSignIn: null }, 'wish', { name: 'wish.mine', wants })
}

/** Words about a wish that was made before. Null: none. */
export function aboutMyWish(state: State, knowledge: Knowledge, text: string): Move | null {
  if (WISH_CODE.test(text)) return askMyWish(state, knowledge, 'code')
  return MY_WISH.test(text) ? askMyWish(state, knowledge) : null
}

/** A tapped button: `code:<id>`, `thank:<id>`, `agree:<id>:<version>`, `show:<id>:contact:yes`. Null: none of ours. */
export function takeWishButton(state: State, _: Knowledge, rest: string): Move | null {
  const [act = '', id = '', third = '', fourth = ''] = rest.split(':')
  if (!id) return null
  switch (act) {
    case 'code':
      return order(state, 'wish', { name: 'wish.mine', id, wants: 'code' })
    case 'thank':
      return askThanks(state, id)
    case 'agree':
      return order(state, 'wish', { name: 'wish.agree', id, wishVersion: Number(third) || 0 })
    case 'show': {
      const what = third === 'address' ? third : 'contact'
      return order(state, 'wish', { name: 'wish.show', id, what, agree: fourth === 'yes' })
    }
    default:
      return null
  }
}

/** Where the wish stands, or the code for whoever helps. */
export function showMyWish(state: State, data: WishData | null, wants: 'state' | 'code'): Move {
  if (!data)
    return answer(state, 'wish', {
      text: [wishSays('mine.none')],
      buttons: [button('wish'), button('person'), button('menu')],
    })
  return wants === 'code' ? tellCode(state, data) : answer(state, 'wish', wishReply(data))
}

/** Six digits, with what they mean: who has them has brought it. */
function tellCode(state: State, data: WishData): Move {
  const { helper } = data
  const text = !helper
    ? [wishSays('code.nobody', { number: data.number })]
    : helper.code
      ? [wishSays('code.is', { who: whoWords(helper), code: helper.code }), wishSays('code.mind')]
      : [wishSays('code.gone')]
  return answer(state, 'wish', { text, buttons: [button('wish.mine'), button('person'), button('menu')] })
}

/** The wish with what can be done now; `lead` is said before it. */
export function wishReply(data: WishData, ...lead: Words[]): Reply {
  const { number, publicText, stateText, nextText, reason, helper, actions } = data
  return {
    text: [
      ...lead,
      wishSays('mine.state', { number, text: publicText, state: stateText }),
      ...(reason ? [wishSays('mine.reason', { text: reason })] : []),
      ...(helper ? [wishSays('mine.helper', { who: whoWords(helper) })] : []),
      helper?.askedFor && actions.includes('show')
        ? wishSays(`asks.${helper.askedFor}`)
        : { key: 'bot:ready', params: { text: nextText } },
    ],
    links: [{ label: wishSays('link'), href: PAGES.wish(data.id) }],
    buttons: [...wishButtons(data), button('person'), button('menu')],
    asks: actions.includes('show') || actions.includes('agree'),
  }
}

const whoWords = ({ nameMasked, branch }: NonNullable<WishData['helper']>): Words =>
  branch ? wishSays('who', { name: nameMasked, branch }) : { key: 'bot:ready', params: { text: nameMasked } }

function wishButtons({ id, version, actions, helper }: WishData): Button[] {
  const show = (yes: boolean): Button => ({
    label: wishSays(yes ? 'button.show' : 'button.hide'),
    action: `wish:show:${id}:${helper?.askedFor ?? 'contact'}:${yes ? 'yes' : 'no'}`,
  })
  const own = (name: string, action: string): Button => ({ label: wishSays(`button.${name}`), action })
  return [
    ...(actions.includes('show') ? [show(true), show(false)] : []),
    ...(actions.includes('agree') ? [own('agree', `wish:agree:${id}:${version}`)] : []),
    ...(helper?.code ? [own('code', `wish:code:${id}`)] : []),
    ...(actions.includes('thank') ? [own('thank', `wish:thank:${id}`)] : []),
  ]
}

/** The house says why not, in its own words. */
export function wishFailed(state: State, code: string): Move {
  if (code === 'SIGN_IN_FIRST') return askSignIn(state, 'wish')
  return answer(state, 'none', {
    text: [{ key: `errors:${code}` }],
    buttons: [button('wish.mine'), button('person'), button('menu')],
  })
}
