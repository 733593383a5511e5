import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readState } from './read-state.ts'
import { FORM, NOBODY, RequestTalk } from './testing/request-talk.ts'

const FIRST = [
  '我老公上个月走了', '我要报告变化', '想要个收音机', '提个心愿', '我要举报', '隔壁老王开宝马还吃低保',
  '凭什么不给我批', '想找个人陪我妈去医院', '请你们给我打个电话',
] // biome-ignore format: one list
const NEXT = [
  '1', '2', '上个月', '昨天', '不知道', '跳过', '余姚', '170 0000 1234', '匿名', '我妈', '越快越好', '记不清了',
  '他们弄错了那不是我的存款', '为什么问这个', '上一步', '不对，是今天', '改一下', '还有我妈的卡也坏了', '你好',
] // biome-ignore format: one list

/** What answers whatever is asked. */
function answerFor(one: RequestTalk): string {
  const [first = ''] = one.buttons
  if (first.startsWith('request:')) return '1'
  return one.said.at(-1)?.includes('打哪个电话') ? '17000001234' : '就是这么回事您帮忙看看'
}

describe('a request made at random', () => {
  it.each([
    ['signed in', true],
    ['nameless', false],
  ])('%s: it ends, is sent once and whole, and only what was sent or left is gone', (_, signedIn) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIRST),
        fc.array(fc.constantFrom(...NEXT), { maxLength: 8 }),
        fc.boolean(),
        (first, between, elder) => {
          const one = new RequestTalk(
            { signedIn },
            { form: signedIn ? { ...FORM, place: null } : NOBODY, state: { elder } },
          )
          one.say(first)
          for (const words of between) {
            const before = one.state.requests.length + one.sent
            one.say(words)
            expect(one.state.requests.length + one.sent).toBeGreaterThanOrEqual(before)
            expect(one.move?.replies.length).toBeGreaterThan(0)
            one.state = { ...readState(JSON.parse(JSON.stringify(one.state))) }
          }
          if (one.buttons.includes('request.callback')) one.tap('request.callback')
          for (let turn = 0; turn < 12 && one.sent === 0; turn += 1) {
            if (one.state.task !== 'request') one.tap('request.resume')
            if (one.buttons.includes('request.send')) one.tap('request.send')
            else one.say(answerFor(one))
          }
          expect(one.sent).toBe(1)
          one.tap('request.send')
          expect(one.sent + one.state.requests.length).toBeLessThanOrEqual(3)
        },
      ),
      { numRuns: 40 },
    )
  })
})
