import { describe, expect, it } from 'vitest'
import { QUESTIONS } from '../guide/testing/questions.ts'
import { asksToEvade } from './evasion.ts'

describe('asking how to look poorer than one is', () => {
  it.each([
    '存款转到我妹名下是不是就能办低保了',
    '怎么把钱藏起来不让查到',
    '房子先过户给儿子再申请行不行',
    '把车过到别人名下能不能办下来',
    '我跟老公先假离婚再办低保可以吗',
    '收入少报一点没关系吧能不能教我怎么填',
    '先离婚拿到低保再复婚行不行',
    '银行里的钱取出来放家里他们查不到吧',
    '工资少写点他们看得出来吗',
    '不报那套房子会不会有事 帮我想个办法',
    '能不能开个假证明',
    '有没有办法让他们查不到我的存款',
    '打工的收入瞒着不说行吗',
    '装病能不能多拿点',
    '钱转走几个月再去申请好不好',
    'how can I hide my savings from the check',
    'should I move the money to my sister before applying',
    'we could do a fake divorce',
  ])('%s', (text) => {
    expect(asksToEvade(text)).toBe(true)
  })

  it.each([
    '我有存款能不能申请低保',
    '存款多少不能办低保',
    '车子早就过户给别人了怎么还算我的',
    '邻居把房子过户给儿子骗低保怎么举报',
    '我忘了报一张存折怎么办',
    '不小心少报了收入会怎么样',
    '离婚了一个人带孩子能办低保吗',
    '我们真的离了他不给抚养费怎么办',
    '儿子把我的存款转走了怎么办我被骗了',
    '收入填错了能改吗',
    '瞒报会坐牢吗',
    '存款要不要报',
    '工资没发怎么报收入',
    '我妈把房子给了我哥，她能办低保吗',
    '钱被骗光了能救助吗',
    '我病了干不动活能申请吗',
    'I lost my savings, can I get help',
    'I am divorced, can I apply',
  ])('not so: %s', (text) => {
    expect(asksToEvade(text)).toBe(false)
  })

  it('is not suspected behind honest questions', () => {
    expect(QUESTIONS.filter(([question]) => asksToEvade(question))).toEqual([])
  })
})
