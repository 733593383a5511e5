import type { Command, Result } from '../model.ts'
import type { OrderData, ServiceCommand, Times } from '../service-model.ts'
import { doing } from '../understanding/needs.ts'

const id = (n: number) => `019a0000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`

/** What organisations of a county do. */
const OFFERED = [
  {
    kind: 'visit',
    name: '独居老人上门看望',
    about: '陪老人说说话。',
    why: '因为您家有人需要照顾',
    next: true,
  },
  { kind: 'meals', name: '助餐送上门', about: '中午把热饭送到家里。', why: null, next: true },
  {
    kind: 'bathing',
    name: '上门助浴',
    about: '帮失能的老人洗澡。',
    why: '因为您家有人需要照顾',
    next: false,
  },
  { kind: 'hospital', name: '陪去看病', about: '陪着挂号、看病、拿药。', why: null, next: true },
  { kind: 'skills', name: '智能手机课堂', about: '教老人用手机。', why: '因为家里有老人', next: true },
] as const

export const PROJECTS = OFFERED.map((one, at) => ({ ...one, id: id(at + 1) }))

/** Tuesday, 24 November 2026, at nine and at two; Wednesday at nine. */
export const SLOTS: Times['slots'] = [
  { id: id(51), startsAt: '2026-11-24T01:00:00Z' },
  { id: id(52), startsAt: '2026-11-24T06:00:00Z' },
  { id: id(53), startsAt: '2026-11-25T01:00:00Z' },
]

export const MY_ORDER: OrderData = {
  id: id(90),
  number: 'FW20261120-000090',
  projectId: id(1),
  projectName: '独居老人上门看望',
  providerName: '姚江社工',
  providerPhone: '1700000-0811',
  state: 'scheduled',
  stateText: '时间定好了',
  nextText: '到时候会有人上门。',
  slot: { id: id(51), startsAt: '2026-11-24T01:00:00Z', endsAt: '2026-11-24T02:00:00Z' },
  acceptDueAt: null,
  offered: false,
  actions: ['schedule', 'cancel'],
  others: [],
}

type Made = Extract<Command, { name: 'service.order' }>
type Acted = Extract<Command, { name: 'service.act' | 'service.at' }>

/** The house as far as services go: what it was asked to do, and what it says. */
export class ServiceHouse {
  readonly made: Made[] = []
  readonly acted: Acted[] = []
  /** My orders. */
  orders: OrderData[] = [MY_ORDER]
  slots: Times['slots'] = SLOTS
  /** Codes that it answers first to what would change something. */
  refuses: string[] = []

  answer(command: ServiceCommand): Result {
    const changes = ['service.order', 'service.act', 'service.at'].includes(command.name)
    const code = changes ? this.refuses.shift() : undefined
    return code ? { command: command.name, ok: false, code } : this.done(command)
  }

  private done(command: ServiceCommand): Result {
    const ok = true as const
    switch (command.name) {
      case 'service.find': {
        const { items, exact } = doing(command.need, PROJECTS)
        const shown = items.map(({ next, kind: _, ...one }) => ({
          ...one,
          providerName: '姚江社工',
          nextSlotAt: next ? '2026-11-24T01:00:00Z' : null,
        }))
        return { command: command.name, ok, data: { items: shown, exact, more: false } }
      }
      case 'service.times': {
        const answerText = '现在下单，对方最晚11月23日答复您'
        return {
          command: command.name,
          ok,
          data: { providerName: '姚江社工', answerText, slots: this.slots },
        }
      }
      case 'service.order':
        this.made.push(command)
        return { command: command.name, ok, data: this.first }
      case 'service.mine': {
        const { name, wants, day } = command
        const data = command.id ? this.orders.filter((one) => one.id === command.id) : this.orders
        return { command: name, ok, wants, day, data }
      }
      case 'service.free':
        return { command: command.name, ok, day: command.day, data: this.first, slots: this.slots }
      case 'service.at':
        this.acted.push(command)
        return { command: command.name, ok, did: 'schedule', rating: null, data: this.first }
      case 'service.act': {
        this.acted.push(command)
        const { act } = command
        const rating = act.action === 'rate' ? act.rating : null
        return { command: command.name, ok, did: act.action, rating, data: this.first }
      }
    }
  }

  /** The order that a command is about. */
  private get first(): OrderData {
    return this.orders[0] ?? MY_ORDER
  }
}
