import type { MessageBody } from '../../server/conversations/service.ts'
import { type FactKey, questionOf } from '../../server/eligibility/engine/index.ts'
import { policyGuide } from '../../server/guide/service.ts'
import { type Translate, translator } from '../../server/platform/i18n.ts'
import { step } from '../engine.ts'
import { type BotEvent, type Knowledge, type Move, NEW_STATE, type State } from '../model.ts'
import { render } from '../render.ts'

export const KNOWN: Knowledge = {
  now: '2026-11-20T02:00:00Z',
  today: '2026-11-20',
  signedIn: false,
  waitingForPerson: false,
  guide: policyGuide(),
}

/** A talk with the pure engine, as a person on a phone would have it. */
export class Talk {
  state: State
  move: Move | null = null
  /** The cards of the last turn. */
  cards: MessageBody['cards'] = []
  /** Every bubble of the bot, newest last. */
  readonly said: string[] = []
  private readonly knowledge: Knowledge
  private readonly t: Translate

  constructor(knowledge: Partial<Knowledge> = {}, start: Partial<State> = {}, t = translator('zh-CN')) {
    this.state = { ...NEW_STATE, ...start }
    this.knowledge = { ...KNOWN, ...knowledge }
    this.t = t
  }

  send(event: BotEvent): string {
    this.move = step(this.state, event, this.knowledge)
    const bodies = render(this.t, this.move.replies)
    this.cards = bodies.flatMap((body) => body.cards ?? [])
    const shown = bodies.findLast(({ buttons }) => buttons?.some((one) => one.number !== null))
    this.state = { ...this.move.state, choiceLabels: shown?.buttons?.map((one) => one.label) ?? [] }
    this.said.push(...bodies.map((body) => body.text))
    return bodies.map((body) => body.text).join('\n')
  }

  open = () => this.send({ kind: 'opened' })
  say = (text: string) => this.send({ kind: 'text', text })
  tap = (action: string) => this.send({ kind: 'action', action })

  /** The question that is open. */
  get asked(): FactKey | undefined {
    return this.state.task === 'screen' ? this.state.asked.at(-1) : undefined
  }

  /** Actions of every button that was shown last. */
  get buttons(): string[] {
    return (this.move?.replies ?? []).flatMap((reply) => reply.buttons ?? []).map(({ action }) => action)
  }

  /** Words of a button that is shown now, by its action. */
  label(action: string): string {
    const found = render(this.t, this.move?.replies ?? [])
      .flatMap((body) => body.buttons ?? [])
      .find((one) => one.action === action)
    return found?.label ?? ''
  }

  /** Answers what is asked until `stop`, or to the end; by the key of the fact or of its question. */
  answer(answers: Readonly<Record<string, string>>, stop: (key: FactKey) => boolean = () => false): string {
    let last = ''
    for (let turns = 0; turns < 80 && this.asked && !stop(this.asked); turns += 1) {
      const { key, kind } = questionOf(this.asked)
      const more = this.state.picked.length > 0
      last = this.say(more ? '没有了' : (answers[this.asked] ?? answers[key] ?? NOTHING_TO_TELL[kind]))
    }
    return last
  }
}

/** What somebody says to a question that is not about them. */
const NOTHING_TO_TELL = {
  region: '余姚',
  money: '没有',
  number: '不知道',
  choice: '没有',
  multi: '都没有',
  count: '都能自己做',
  yesno: '不是',
}
