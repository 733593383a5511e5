import type { RequestForm } from '../../server/requests/contract.ts'
import type { BotEvent, Command, Knowledge, RequestData, State } from '../model.ts'
import { understand } from '../understanding/understand.ts'
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

/** A talk in which the house answers what requests ask of it. */
export class RequestTalk extends Talk {
  /** What was sent, the newest last. */
  readonly made: Make[] = []
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
    }
    return said.filter((one) => one !== '').join('\n')
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
