import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFacts, type Facts, readFact, withAnswer } from '../../../server/eligibility/engine/index.ts'
import type { Who } from './heard.ts'
import { readFacts } from './read-facts.ts'

const PIECES = [
  '我', '老婆', '老公', '儿子', '女儿', '小孩', '两个小孩', '我妈', '我爸', '邻居', '他', '她', '我家', '全家', '孩子他爸',
  '三口人', '四个人', '一个人住', '尿毒症', '有病', '智力二级残疾', '残疾证', '82了', '十三岁', '31岁', '打零工', '失业',
  '一个月两千多', '3000块', '每天100', '18万', '存款五万', '没房没车', '有一辆车', '低保户', '余姚的', '慈溪人', '去世了',
  '坐牢', '一个上初中一个小学', '两个儿子都成家了', '看病', '自己掏了', '今年', '如果', '以前', '没有', '不是', '，', '。', '吗',
  '跟我们一起住', '替我妈问', '不对', '退休金1800', '没有收入', '收入', '339999198001010017', '12', '半', '全家一个月收入两千',
] // biome-ignore format: one list

const aMessage = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ maxLength: 80, unit: 'grapheme' }),
)

describe('whatever is said, message after message', () => {
  it('the facts can be true, nothing told before is lost or changed, and relations stand', () => {
    fc.assert(
      fc.property(fc.array(aMessage, { maxLength: 8 }), (messages) => {
        let facts: Facts = {}
        let people: readonly (Who | '')[] = []
        for (const text of messages) {
          const heard = readFacts(text, { facts, people })
          for (const { key, value } of heard.facts) {
            expect(readFact(facts, key)).toBeUndefined()
            facts = withAnswer(facts, key, value)
          }
          people = heard.people
          expect(checkFacts(facts)).toBeNull()
          for (const member of facts.members ?? []) expect(member.relation).toBeTruthy()
          expect(people.length).toBeLessThanOrEqual(facts.members?.length ?? 0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('said twice, a message tells nothing new', () => {
    fc.assert(
      fc.property(aMessage, (text) => {
        const once = readFacts(text, { facts: {} })
        const facts = once.facts.reduce<Facts>((all, { key, value }) => withAnswer(all, key, value), {})
        const twice = readFacts(text, { facts, people: once.people })
        expect(twice.facts.map(({ key }) => key).filter((key) => readFact(facts, key) !== undefined)).toEqual(
          [],
        )
      }),
      { numRuns: 200 },
    )
  })

  it('an imagined or foreign family gives no facts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES.filter((one) => !/[\u3002\u4eca]/.test(one)))),
        (pieces) => {
          const words = pieces.filter((one) => one !== '\u6bcf\u5929100').join('')
          expect(readFacts(`如果${words}`, { facts: {} }).facts).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})
