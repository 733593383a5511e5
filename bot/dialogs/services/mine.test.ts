import { expect, it } from 'vitest'
import { orderWish } from './mine.ts'

it.each([
  ['我的服务什么时候来', 'state'],
  ['我约的服务怎么样了', 'state'],
  ['今天服务的人几点来', 'state'],
  ['约好的阿姨什么时候到', 'state'],
  ['我约了什么', 'state'],
  ['今天没人来', 'absent'],
  ['等了一上午没人来', 'absent'],
  ['说好今天来打扫的人怎么没来', 'absent'],
  ['上门的阿姨今天没来', 'absent'],
  ['护工怎么还没来', 'absent'],
  ['送饭的今天怎么没来', 'absent'],
  ['改天来行不行', 'change'],
  ['能不能换个时间', 'change'],
  ['把星期三的上门改到星期五', 'change'],
  ['取消明天的服务', 'cancel'],
  ['送饭不要了', 'cancel'],
  ['明天不用来了', 'cancel'],
  ['办好了', 'done'],
  ['阿姨来过了', 'done'],
  ['已经打扫完了', 'done'],
  ['护工态度不好', 'complain'],
  ['没打扫干净，打扫得不干净', 'complain'],
  ['我要投诉上门的师傅', 'complain'],
])('%s: %s', (text, wish) => {
  expect(orderWish(text)).toBe(wish)
})

it.each([
  '今天没人来看我，我一个人好孤单',
  '低保金今天没来',
  '补贴什么时候来',
  '工作人员什么时候上门调查',
  '材料办好了没',
  '办好了吗',
  '低保办好了',
  '想找人上门看看我妈',
  '找服务',
  '服务要不要钱',
  '有什么服务',
  '不想要了',
  '我不想活了',
  '钱不要了',
  '我家没人照顾',
  '上门理发',
  '取消低保',
  '改到西湖区了',
  '幸福码取消了',
  '我老公今天没回来',
])('%s is not about an order', (text) => {
  expect(orderWish(text)).toBeNull()
})
