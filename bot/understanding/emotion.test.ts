import { describe, expect, it } from 'vitest'
import { isUpset } from './emotion.ts'

describe('upset', () => {
  it.each([
    '气死我了',
    '我火大得很',
    '我都快崩溃了',
    '真的撑不下去了',
    '你们就是踢皮球',
    '跑了好几趟都没办成',
    '你们到底管不管',
    '没人管我',
    '没有一个人肯帮我们',
    '你就是个没用的机器人，骗人的',
    '你们别糊弄我',
    '我要投诉你们',
    '太让人寒心了',
    '不是我说，我真受不了了',
    '这不是踢皮球吗',
    '你们不是骗人吗',
    'I am fed up with this',
    'nobody cares about me',
  ])('%s', (text) => {
    expect(isUpset(text)).toBe(true)
  })
})

describe('not upset', () => {
  it.each([
    // Said not to be so.
    '我不是生气',
    '我不是要投诉你们',
    '我不是说你们踢皮球',
    '还没崩溃了',
    '你没有骗我',
    '你们不会骗人吧',
    'I am not so angry',
    'I am not furious',
    // Other things that look alike.
    '去年着火大概损失两万',
    '家里失火大家都来帮忙',
    '灶火大不大',
    '你们收垃圾要钱吗',
    '这个东西没用过',
    '有没有人管我们这片的低保',
    '没有人管饭',
    '我要告诉你们一件事',
    '怎么投诉，投诉电话多少',
    '我想举报有人骗低保',
    '老公脾气不好',
    '我很着急用钱',
    'is there anybody who helps',
  ])('%s', (text) => {
    expect(isUpset(text)).toBe(false)
  })
})
