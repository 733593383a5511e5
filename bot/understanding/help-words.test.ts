import { expect, it } from 'vitest'
import { understand } from './understand.ts'

it.each([
  ['帮我修下灯泡，村里有人会修的', 'wish'],
  ['谁能帮我换个灯', 'wish'],
  ['麻烦帮忙通一下下水道', 'wish'],
  ['我手机不会用，谁能教教我', 'service'],
  ['有没有人教老人用微信', 'service'],
  ['孩子功课跟不上 没钱请老师', 'service'],
  ['孙子作业没人辅导', 'service'],
])('%s: %s', (text, intent) => {
  expect(understand(text).intent).toBe(intent)
})

it.each([
  ['帮我修改一下申请材料', 'wish'],
  ['帮我换个手机号', 'wish'],
  ['帮我申请低保', 'wish'],
  ['孩子读书有没有补助', 'service'],
  ['手机不会操作怎么申请', 'service'],
  ['我儿子打我', 'service'],
])('%s is not a %s by its words alone', (text, intent) => {
  expect(understand(text)).not.toMatchObject({ intent, confidence: 1 })
})
