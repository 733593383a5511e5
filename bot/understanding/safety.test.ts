import { describe, expect, it } from 'vitest'
import { intentOf, readCorpus } from './corpus.ts'
import { findDanger } from './safety.ts'

describe('danger', () => {
  it.each([
    ['活着没意思', 'self_harm'],
    ['活着还有啥意思', 'self_harm'],
    ['不想拖累孩子了', 'self_harm'],
    ['走了算了，省得拖累人', 'self_harm'],
    ['我死了孩子能不能领到钱', 'self_harm'],
    ['遗书我写好了', 'self_harm'],
    ['勿想活了', 'self_harm'],
    ['不 想 活 了', 'self_harm'],
    ['布想活了', 'self_harm'],
    ['bu xiang huo le', 'self_harm'],
    ['I want to die', 'self_harm'],
    ['他天天打我和孩子', 'violence'],
    ['我被老公打了', 'violence'],
    ['伊吃醉酒又敲我', 'violence'],
    ['lao gong da wo', 'violence'],
    ['他拿着菜刀在门口', 'violence'],
    ['我妈晕倒了', 'medical'],
    ['老头子叫勿应了', 'medical'],
    ['胸口痛得厉害冒冷汗', 'medical'],
    ['两天没吃饭了', 'no_food'],
    ['家里揭不开锅', 'no_food'],
    ['米缸空了', 'no_food'],
    ['没犯吃', 'no_food'],
    ['晚上睡桥洞', 'no_shelter'],
    ['被房东赶出来了，今晚不知道去哪', 'no_shelter'],
    ['呒没地方困', 'no_shelter'],
    ['小孩不见了', 'child'],
    ['隔壁两个小孩没人管好几天了', 'child'],
    ['我爸妈不要我了我才十三岁', 'child'],
  ])('%s → %s', (text, danger) => {
    expect(findDanger(text)).toBe(danger)
  })

  it.each([
    '我在工地打工',
    '打我电话就行',
    '你们打我手机吧',
    '没地种了',
    '他去年自杀走了留下我和孩子',
    '老公前年喝农药走了',
    '饿了么怎么点外卖',
    '今天累死了',
    '笑死我了',
    '打疫苗要钱吗',
    '隔壁打麻将太吵',
    '没地方停车',
    '暑假孩子没人带有没有托管班',
    '急救电话是多少',
    '我走了再见',
    '老伴走了五年了',
    '那是救命钱不能算',
    '手机打不开',
    '我想死者的补贴怎么办',
    '房子塌了多久能补',
    '被骗了三千块钱',
  ])('%s is none', (text) => {
    expect(findDanger(text)).toBeNull()
  })

  it('is found by words alone in nine of ten sentences that tell of it, and in hardly any other', () => {
    const found = { there: 0, all: 0, alarms: 0, others: 0 }
    for (const { text, label } of readCorpus().sentences) {
      const hit = findDanger(text) !== null
      if (intentOf(label) === 'emergency') {
        found.all += 1
        if (hit) found.there += 1
      } else {
        found.others += 1
        if (hit) found.alarms += 1
      }
    }
    expect(found.there / found.all).toBeGreaterThan(0.9)
    expect(found.alarms / found.others).toBeLessThan(0.003)
  })
})
