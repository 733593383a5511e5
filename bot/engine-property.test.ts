import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../server/platform/i18n.ts'
import { step } from './engine.ts'
import {
  type BotEvent,
  type Knowledge,
  NEW_STATE,
  type RequestData,
  type Result,
  type State,
} from './model.ts'
import { readState } from './read-state.ts'
import { render } from './render.ts'
import { ORDER_WISHES, type ServiceCommand } from './service-model.ts'
import { FORM, NOBODY } from './testing/request-talk.ts'
import { MY_ORDER, ServiceHouse, SLOTS } from './testing/service-house.ts'
import { KNOWN } from './testing/talk.ts'

const application = {
  id: '019a0000-0000-7000-8000-000000000001',
  number: 'SQ20261120-000001',
  stageText: '正在填',
  version: 3,
  steps: [{ text: '初审', dueOn: '2026-12-11', state: 'now' as const }],
  nextStep: '等乡镇看材料。',
}

const aRequest: RequestData = {
  id: application.id,
  number: 'QQ20261120-000001',
  kind: 'change',
  title: '报告变化：工作变了',
  stateText: '等人办',
  office: '余姚市兰江街道',
  dueOn: '2026-11-25',
  overdue: true,
  canBeAnswered: true,
  mine: true,
  answer: '知道了',
}

const anApplication = fc.record({
  stage: fc.constantFrom('draft', 'submitted', 'review', 'sent_back', 'approved'),
  registryState: fc.constantFrom('not_asked', 'answered', 'down'),
  canSubmit: fc.boolean(),
  canUndo: fc.boolean(),
  waitingAdults: fc.nat(3),
  county: fc.constantFrom('330281', null),
  missing: fc.subarray([
    { code: 'region', text: '在哪里申请' },
    { code: 'own_consent', text: '您自己签字' },
    { code: 'promise', text: '看承诺、签字' },
  ]),
})

/** What the house says of services, whatever was asked. */
const house = new ServiceHouse()
const { id } = MY_ORDER
const aServiceResult: fc.Arbitrary<Result> = fc.oneof(
  fc
    .constantFrom<ServiceCommand>(
      { name: 'service.find', need: 'visit', region: null },
      { name: 'service.find', need: 'legal', region: null },
      { name: 'service.times', projectId: id },
      ...ORDER_WISHES.map((wants) => ({ name: 'service.mine', wants, day: null }) as const),
      { name: 'service.free', id, day: '2026-11-25' },
      { name: 'service.at', id, slotId: id },
      { name: 'service.act', id, act: { action: 'confirm' } },
      { name: 'service.act', id, act: { action: 'rate', rating: 1 } },
      { name: 'service.act', id, act: { action: 'no_show' } },
    )
    .map((command) => house.answer(command)),
  fc
    .constantFrom('SIGN_IN_FIRST', 'SLOT_FULL', 'WRONG_STAGE', 'NO_ORDERS_NOW', 'NOT_FOUND')
    .chain((code) =>
      fc
        .constantFrom('service.order', 'service.act', 'service.mine', 'service.find')
        .map((command): Result => ({ command, ok: false, code })),
    ),
)

const aResult: fc.Arbitrary<Result> = fc.oneof(
  anApplication.map(
    (data): Result => ({
      command: 'application.view',
      ok: true,
      goal: 'apply',
      data: { ...application, ...data },
    }),
  ),
  anApplication.map(
    (data): Result => ({
      command: 'application.submit',
      ok: true,
      data: { ...application, ...data },
    }),
  ),
  fc.constant<Result>({ command: 'application.view', ok: true, goal: 'progress', data: null }),
  fc.constantFrom(FORM, NOBODY).map((data): Result => ({ command: 'request.form', ok: true, data })),
  fc
    .constantFrom('SIGN_IN_FIRST', 'PLACE_MISSING', 'BAD_PHONE', 'TOO_MANY')
    .map((code): Result => ({ command: 'request.make', ok: false, code })),
  fc.constant<Result>({ command: 'request.make', ok: true, data: aRequest }),
  fc.constant<Result>({
    command: 'application.view',
    ok: true,
    goal: 'progress',
    data: null,
    request: aRequest,
  }),
  fc.constant<Result>({ command: 'code.view', ok: true, data: null }),
  aServiceResult,
  fc.constant<Result>({ command: 'benefits.view', ok: true, data: { items: [], monthTotalFen: 0 } }),
  fc
    .constantFrom('SIGN_IN_FIRST', 'NOT_READY', 'STALE_VERSION', 'UNDO_OVER')
    .map((code): Result => ({ command: 'application.submit', ok: false, code })),
  fc
    .record({
      place: fc.integer({ min: 1, max: 40 }),
      openNow: fc.boolean(),
      byPhone: fc.boolean(),
      again: fc.boolean(),
    })
    .map(
      (data): Result => ({
        command: 'handoff.request',
        ok: true,
        data: { ...data, state: 'waiting', promisedAt: '2026-11-23T01:00:00Z' },
      }),
    ),
)

const WORDS = [
  '我家三口人老婆尿毒症我打零工一个月两千多', '没房没车', '对', '有的不对', '两个小孩一个上初中一个小学', '不是我，是我妈',
  '看我家能领什么', '余姚', '杭州', '3', '两千多', '没有', '不知道', '上一步', '为什么问这个', '算了', '人工',
  '我要申请', '办到哪了', '我的清单', '幸福码', '你好', '我不想活了', '孩子没人管', '没有汽车', '12', '是', '１',
  '我老公上个月走了', '想要个收音机，电话17000001234', '我要举报村干部收钱', '给我回个电话', '凭什么不给我批',
  '想找人陪我妈去医院', '发出去', '改一下', '好', '昨天', '2020-13', '2026-02-30', '不急', '17000001234', '接着说',
  '今天没人来', '改天来行不行', '办好了', '不要了', '一般', '下周二', '就这样', '帮我理发',
  '先看结果', '够了', '还有呢', '1 3', '都没有', '没有了', '有老人', '不对，是四口人', '低保为什么', '要是收入少点呢',
] // biome-ignore format: one list

const anEvent: fc.Arbitrary<BotEvent> = fc.oneof(
  fc.constantFrom(...WORDS).map((text): BotEvent => ({ kind: 'text', text })),
  fc.string({ maxLength: 60, unit: 'grapheme' }).map((text): BotEvent => ({ kind: 'text', text })),
  fc
    .constantFrom(
      'screen',
      'apply',
      'apply.submit',
      'apply.undo',
      'back',
      'skip',
      'why',
      'screen.restart',
      'results',
      'more',
      'detail:dibao',
      'change:linshi',
      'pick:groups:elder',
      'drop:groups:elder',
      'picked:groups',
      'none:needs',
      'report_change',
      'wish',
      'others',
      'request.send',
      'request.edit',
      'request.resume',
      'request.callback',
      'request.drop',
      'request:change:what:death',
      'request:change:fix:since',
      'request:wish:category:goods',
      'order.mine',
      'service.all',
      'service.ask',
      'service.wish',
      `order:done:${MY_ORDER.id}`,
      `order:change:${MY_ORDER.id}`,
      `order:time:${SLOTS[0]?.id}`,
      `order:rate1:${MY_ORDER.id}`,
      `order:absent:${MY_ORDER.id}`,
      'order:to:x',
      'heard:yes',
      'heard:no',
      'heard:drop:persons',
      'heard:drop:__proto__',
      'heard:sum:medicalYearFen',
      'toString',
    )
    .map((action): BotEvent => ({ kind: 'action', action })),
  fc.string({ maxLength: 20 }).map((rest): BotEvent => ({ kind: 'action', action: `answer:${rest}` })),
  aResult.map((result): BotEvent => ({ kind: 'result', result })),
  fc.constantFrom<BotEvent>(
    { kind: 'opened' },
    { kind: 'signed_in' },
    { kind: 'handoff_closed' },
    { kind: 'asked', action: `order:done:${MY_ORDER.id}` },
  ),
  fc.boolean().map((ok): BotEvent => ({ kind: 'done', command: 'application.prefill', ok })),
)

describe.each(['zh-CN', 'en'] as const)('whatever happens, in %s', (lang) => {
  it('the bot answers or has something done, asks at most one thing, and can always be read', () => {
    const t = translator(lang)
    const knowledge: fc.Arbitrary<Knowledge> = fc.record({
      now: fc.constant('2026-11-20T02:00:00Z'),
      today: fc.constant('2026-11-20'),
      signedIn: fc.boolean(),
      waitingForPerson: fc.boolean(),
      guide: fc.constant(KNOWN.guide),
    })
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.tuple(anEvent, knowledge), { maxLength: 40 }),
        (elder, events) => {
          let state: State = { ...NEW_STATE, elder }
          for (const [event, known] of events) {
            const move = step(state, event, known)
            const silent = event.kind === 'result' && event.result.command === 'application.prefill'
            expect(move.replies.length + move.commands.length > 0 || silent).toBe(true)
            expect(move.replies.filter((reply) => reply.asks).length).toBeLessThanOrEqual(1)
            for (const body of render(t, move.replies)) {
              expect(body.text.trim()).not.toBe('')
              expect(body.text).not.toMatch(/\{\{|undefined|\[object|NaN/)
            }
            // What is kept survives being kept.
            state = readState(JSON.parse(JSON.stringify(move.state)))
            expect(state).toEqual(JSON.parse(JSON.stringify(move.state)))
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
