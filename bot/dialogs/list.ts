import { yuan } from '../../server/eligibility/engine/index.ts'
import type { BenefitsData, Knowledge, Move, State, Words } from '../model.ts'
import { answer, button, order, say } from '../moves.ts'
import { PAGES } from '../pages.ts'
import { sayDay } from '../say-date.ts'
import { askSignIn } from './sign-in.ts'

type Item = BenefitsData['items'][number]

/** "我在领什么": the lines of the 幸福清单. */
export function askList(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'list')
  return order({ ...state, wantsSignIn: null }, 'list', { name: 'benefits.view' })
}

export function showList(state: State, data: BenefitsData): Move {
  if (data.items.length === 0) {
    return answer(state, 'list', {
      text: [say('list.empty')],
      buttons: [button('screen'), button('progress'), button('person')],
    })
  }
  const total: Words[] = data.monthTotalFen > 0 ? [say('list.total', { yuan: yuan(data.monthTotalFen) })] : []
  return answer(state, 'list', {
    text: [say('list.title'), ...data.items.map(itemWords), ...total],
    card: { kind: 'benefits', items: data.items.map(cardItem) },
    links: [{ label: say('link.benefits'), href: PAGES.benefits }],
    buttons: [button('code'), button('person'), button('menu')],
  })
}

const itemWords = (item: Item): Words =>
  say('list.line', { title: item.title, amount: amountOf(item), payer: item.payer })

function amountOf({ amountFen, unit }: Item): Words {
  if (unit === 'none') return say('list.no_money')
  if (amountFen === null) return { key: 'eligibility:amount.unknown' }
  return say(`list.per_${unit}`, { yuan: yuan(amountFen) })
}

function cardItem(item: Item) {
  const from = sayDay(item.periodFrom)
  const period = item.periodTo
    ? say('list.period', { from, to: sayDay(item.periodTo) })
    : say('list.period_open', { from })
  return { name: item.title, amount: amountOf(item), payer: item.payer, period }
}
