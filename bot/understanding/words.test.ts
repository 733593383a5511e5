import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'
import { readChoice, readControl, saysNone } from './words.ts'

describe('steering words', () => {
  it.each([
    ['算了', 'cancel'],
    ['不问了', 'enough'],
    ['别问了', 'enough'],
    ['算了不问了，看结果', 'results'],
    ['就这样吧看结果', 'results'],
    ['看结果', 'results'],
    ['啥意思', 'explain'],
    ['什么意思？', 'explain'],
    ['没听懂', 'explain'],
    ['听不懂', 'explain'],
    ['算了不办了', 'cancel'],
    ['算了，不等了', 'cancel'],
    ['人工', 'person'],
    ['帮我转人工服务', 'person'],
    ['我想找个人说说', 'person'],
    ['上一步', 'back'],
    ['说错了', 'back'],
    ['不对', 'back'],
    ['不知道啊', 'skip'],
    ['为什么要问这个？', 'why'],
    ['继续', 'resume'],
    ['没有', null],
    ['算了一下有三口人', null],
    ['never mind', 'cancel'],
  ])('%s → %s', (text, control) => {
    expect(readControl(text)).toBe(control)
  })
})

describe('what it wants', () => {
  it.each([
    ['我能申请什么补助', 'screen'],
    ['我想申请低保', 'apply'],
    ['我申请的低保批下来了没', 'progress'],
    ['钱到账了吗', 'list'],
    ['幸福码在哪里', 'code'],
    ['我想找个人说说', 'person'],
    ['你好', 'smalltalk'],
    ['今天天气怎么样', 'out_of_scope'],
  ])('%s → %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent)
  })
})

describe('numbers of buttons', () => {
  it.each([
    ['1', 1],
    ['３', 3],
    ['2.', 2],
    ['2。', 2],
    ['第一个', 1],
    ['三号', 3],
    ['12', null],
    ['1200', null],
    ['一千', null],
  ])('%s → %s', (text, number) => {
    expect(readChoice(text)).toBe(number)
  })
})

it.each([
  ['没有', true],
  ['家里没有汽车', true],
  ['没钱看病了怎么办啊家里老人', false],
  ['有', false],
])('a plain no: %s → %s', (text, none) => {
  expect(saysNone(text)).toBe(none)
})
