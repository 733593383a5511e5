import { describe, expect, it } from 'vitest'
import { Talk } from './testing/talk.ts'

const talked = (...lines: string[]) => {
  const one = new Talk()
  for (const line of lines) one.say(line)
  return one
}

describe('words about the talk itself', () => {
  it.each(['你是谁呀', '你是真人吗？', '侬是啥人', 'are you human?'])(
    '%s: says that it is a program',
    (words) => {
      expect(talked(words).said.at(-1)).toMatch(/不是真人|not a person/)
    },
  )

  it.each(['我眼睛不好看不清字', '字太小了', '我不识字', '字都看不见', '看不见字'])(
    '%s: shorter words, and somebody calls',
    (words) => {
      const one = talked(words)
      expect(one.state.elder).toBe(true)
      expect(one.buttons).toContain('request.callback')
    },
  )

  it('is not said of somebody else', () => {
    expect(talked('我妈不识字也没劳保').state.elder).toBe(false)
  })

  it.each(['我眼睛看不见', '我突然看不见了'])('%s: tells of an illness and not of the page', (words) => {
    expect(talked(words).state.elder).toBe(false)
  })

  it.each(['幸福码是什么', '什么是微心愿', '幸福清单是啥东西'])('%s: told without signing in', (words) => {
    expect(talked(words).said.at(-1)).not.toContain('登录')
  })
})

describe('a question in the middle of ours', () => {
  it('is answered of what was spoken of, and ours comes again', () => {
    const said = talked('村里说我能吃低保，真的假的', '那我要带什么去').said.slice(-2).join('\n')
    expect(said).toContain('身份证')
    expect(said).toContain('户口在哪里')
  })

  it('does not take an answer for a question', () => {
    expect(talked('看看能领啥', '余姚').state.facts.region).toBe('330281')
  })
})

describe('a place and nothing else', () => {
  it('gives the figures that the answer before waits for', () => {
    expect(talked('低保一个月多少钱', '余姚的').said.at(-1)).toMatch(/余姚市的标准是每人每月\d+元/)
  })

  it('leaves a choice of answers open', () => {
    const one = talked('医保怎么交')
    const offered = one.buttons.filter((action) => action.startsWith('guide:'))
    expect(offered.length).toBeGreaterThan(1)
    one.say('余姚')
    expect(one.buttons).toEqual(expect.arrayContaining(offered))
    expect(one.state.facts.region).toBe('330281')
  })
})

it('what is put right later replaces what was told', () => {
  const one = talked('我家三口人，老婆尿毒症，在余姚', '对的', '不对是四口人还有我妈')
  expect(one.state.facts.persons).toBe(4)
  expect(one.said.at(-1)).toContain('4 口人')
})

it.each(['存到我儿子名下行不行', '先把钱打到女儿卡上，再去申请低保可以吗'])('%s: kindly no', (words) => {
  expect(talked('有存款能办低保吗', words).said.at(-1)).toContain('这个忙我不能帮')
})

it.each(['网上能办吗', '别人替我办行吗'])('%s: nobody is turned away', (words) => {
  expect(talked(words).state.guide).not.toBeNull()
})

describe('who says the town has said the county', () => {
  it.each([
    ['我是低塘的我今年七十八女儿嫁到江苏去了', '330281'],
    ['我是慈溪周巷人，老公生病', '330282'],
  ])('%s', (words, region) => {
    expect(talked(words).state.facts.region).toBe(region)
  })

  it.each(['泗门', '泗门镇的', '我是泗门人'])('asked where: %s', (words) => {
    expect(talked('看看能领啥', words).state.facts.region).toBe('330281')
  })

  it('guesses nothing where somebody only works', () => {
    expect(talked('我在泗门打工的，老家安徽').state.facts.region).toBeUndefined()
  })
})

describe('tired of being asked', () => {
  it.each(['你问这么多干什么', '怎么这么多问题', '还有几个问题啊'])(
    '%s: what for, and ours again',
    (words) => {
      const one = talked('看看能领啥', words)
      expect(one.said.slice(-2).join('')).toMatch(/累了说“算了”[\s\S]*户口在哪里/)
    },
  )

  it('算了算了我不弄了: is left', () => {
    expect(talked('看看能领啥', '算了算了我不弄了').state.task).toBeNull()
  })
})

it('what holds for everybody is told before anybody has to sign in', () => {
  const one = talked('低保几号发钱')
  expect(one.state.guide?.entry).toBe('dibao-payment')
  expect(one.buttons).toContain('list')
})
