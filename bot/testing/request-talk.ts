import type { RequestForm } from '../../server/requests/contract.ts'
import type { BotEvent, Command, Knowledge, RequestData, Result, State } from '../model.ts'
import type { ServiceCommand } from '../service-model.ts'
import { understand } from '../understanding/understand.ts'
import type { WishData } from '../wish-model.ts'
import { ServiceHouse } from './service-house.ts'
import { Talk } from './talk.ts'

// Learning takes seconds: not on the account of the first test.
understand('你好')

export const HOME = { code: '330281003007', name: '余姚市兰江街道郭相桥村' }
export const DECIDED = {
  id: '019a0000-0000-7000-8000-000000000001',
  number: 'SQ20261101-000007',
  text: '低保 · 没有通过',
}
export const FORM: RequestForm = {
  signedIn: true,
  place: HOME,
  phoneMasked: '170****0001',
  applications: [DECIDED],
}

type Make = Extract<Command, { name: 'request.make' }>
type Wish = Extract<Command, { name: 'wish.make' }>

export const MY_WISH: WishData = {
  id: '019a0000-0000-7000-8000-000000000012',
  number: 12,
  version: 1,
  publicText: '一位老奶奶想要个收音机',
  stateText: '工作人员在看',
  nextText: '工作人员看过就放上去，会告诉您。',
  reason: null,
  actions: ['withdraw'],
  helper: null,
}

const isOfServices = (command: Command): command is ServiceCommand => command.name.startsWith('service.')

/** A talk in which the house answers what requests ask of it. */
export class RequestTalk extends Talk {
  /** What was sent, the newest last. */
  readonly made: Make[] = []
  readonly wished: Wish[] = []
  /** How many were sent, requests, wishes and orders. */
  get sent(): number {
    return this.made.length + this.wished.length + this.services.made.length
  }
  /** What is told of my wish. */
  wish: WishData | null = MY_WISH
  /** What organisations do, and my orders. */
  readonly services = new ServiceHouse()
  private readonly form: RequestForm
  private readonly refuses: string[]

  /** `refuses`: codes that the house answers first, one after the other. */
  constructor(
    knowledge: Partial<Knowledge> = { signedIn: true },
    {
      form = FORM,
      refuses = [],
      state = {},
    }: { form?: RequestForm; refuses?: string[]; state?: Partial<State> } = {},
  ) {
    super(knowledge, state)
    this.form = form
    this.refuses = [...refuses]
  }

  override send(event: BotEvent): string {
    const said = [super.send(event)]
    for (const command of this.move?.commands ?? []) {
      if (command.name === 'request.form')
        said.push(this.send({ kind: 'result', result: { command: command.name, ok: true, data: this.form } }))
      if (command.name === 'request.make')
        said.push(this.send({ kind: 'result', result: this.make(command) }))
      const result = isOfServices(command)
        ? this.services.answer(command)
        : command.name.startsWith('wish.')
          ? this.answerWish(command)
          : null
      if (result) said.push(this.send({ kind: 'result', result }))
    }
    return said.filter((one) => one !== '').join('\n')
  }

  /** The house takes names and numbers out of what others read. */
  private answerWish(command: Command): Result | null {
    switch (command.name) {
      case 'wish.preview': {
        const text = command.words.replace(/，?我叫.*|，?我的电话.*/, '')
        const data = { text: `一位老奶奶${text}`, takenOut: text !== command.words, usable: text !== '' }
        return { command: command.name, ok: true, data }
      }
      case 'wish.make': {
        const code = this.refuses.shift()
        if (code) return { command: command.name, ok: false, code }
        this.wished.push(command)
        return { command: command.name, ok: true, data: MY_WISH }
      }
      case 'wish.mine':
        return { command: command.name, ok: true, wants: command.wants, data: this.wish }
      case 'wish.agree':
      case 'wish.show':
        return { command: command.name, ok: true, data: this.wish ?? MY_WISH }
      case 'wish.thank':
        return { command: command.name, ok: true, id: command.id, sent: !command.words.includes('我叫') }
      default:
        return null
    }
  }

  private make(command: Make) {
    const code = this.refuses.shift()
    if (code) return { command: command.name, ok: false as const, code }
    this.made.push(command)
    return { command: command.name, ok: true as const, data: this.data(command) }
  }

  private data({ request }: Make): RequestData {
    const named = this.form.signedIn && !(request.kind === 'abuse' && request.naming === 'anonymous')
    return {
      id: '019a0000-0000-7000-8000-000000000009',
      number: 'QQ20261120-000009',
      kind: request.kind,
      title: '请求',
      stateText: '等人办',
      office: '余姚市兰江街道',
      dueOn: '2026-11-25',
      overdue: false,
      canBeAnswered: named || !this.form.signedIn,
      mine: named,
      answer: null,
    }
  }
}

/** Nobody is signed in. */
export const NOBODY: RequestForm = { signedIn: false, place: null, phoneMasked: null, applications: [] }
export const nameless = () => new RequestTalk({ signedIn: false }, { form: NOBODY })
