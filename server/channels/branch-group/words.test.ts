import { describe, expect, it } from 'vitest'
import { readBranchWords } from './words-vocabulary.ts'

describe('what volunteers say in their group', () => {
  it.each([
    ['认领 12', 12],
    ['认领12', 12],
    ['認領１２', 12],
    ['认领十二', 12],
    ['认领第12号', 12],
    ['认领 #12', 12],
    ['我要认领12号心愿', 12],
    ['我来12', 12],
    ['我来12号吧', 12],
    ['12号我来', 12],
    ['十二号我来', 12],
    ['12 我认领', 12],
    ['认领一百零三', 103],
    ['认领二十', 20],
    ['认领一二', 12],
    ['认领 12！', 12],
  ])('%s claims %i', (words, number) => {
    expect(readBranchWords(words)).toMatchObject({ act: 'claim', number })
  })

  it.each([
    ['放弃 12', { act: 'release', number: 12 }],
    ['放弃认领十二号', { act: 'release', number: 12 }],
    ['完成 12', { act: 'complete', number: 12, code: null }],
    ['完成 12 471100', { act: 'complete', number: 12, code: '471100' }],
    ['完成１２　４７１１００', { act: 'complete', number: 12, code: '471100' }],
    ['完成12号，码是 471 100', { act: 'complete', number: 12, code: '471100' }],
    ['放弃 12', { act: 'release', number: 12, reason: null, note: null }],
    ['放弃 12 家里有事', { act: 'release', number: 12, reason: 'no_time', note: '家里有事' }],
    ['放弃12号，电话打不通', { act: 'release', number: 12, reason: 'not_reached' }],
    ['放弃 12，他说不用了', { act: 'release', number: 12, reason: 'not_needed' }],
    [
      '放弃 12：因为太难了，我修不来',
      { act: 'release', number: 12, reason: 'too_hard', note: '太难了,我修不来' },
    ],
    ['放弃 12 说来话长', { act: 'release', number: 12, reason: 'other', note: '说来话长' }],
    ['放弃 12 和 13', { act: 'unclear' }],
    ['延期 12', { act: 'prolong', number: 12 }],
    ['我想申请延期十二号', { act: 'prolong', number: 12 }],
    ['12号延期一下', { act: 'prolong', number: 12 }],
    ['延期', { act: 'unclear' }],
    ['心愿', { act: 'list' }],
    ['有什么新心愿？', { act: 'list' }],
    ['绑定支部', { act: 'link' }],
    ['解除支部', { act: 'unlink' }],
    ['认领', { act: 'unclear' }],
    ['认领 12 13', { act: 'unclear' }],
    ['认领 12 号和 15 号', { act: 'unclear' }],
    ['认领 0', { act: 'unclear' }],
  ] as const)('%s', (words, means) => {
    expect(readBranchWords(words)).toMatchObject(means)
  })

  it.each([
    '大家早上好',
    '我来一下',
    '我来一个',
    '12号开会',
    '12号我来不了',
    '完成任务了',
    '这个心愿谁认领了',
    '认领的人辛苦了',
    '我来说两句',
    '放弃吧',
    '12号会议延期到13号',
    '延期一周吧',
    '绑定 12345678',
    '12',
    '领12',
  ])('%s is none of our business', (words) => {
    expect(readBranchWords(words)).toBeNull()
  })

  it('what may answer something else is not sure', () => {
    expect(readBranchWords('12号我来')).toMatchObject({ sure: false })
    expect(readBranchWords('认领12')).toMatchObject({ sure: true })
  })
})
