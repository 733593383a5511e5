import { describe, expect, test } from 'vitest'
import type { FactKey } from '../facts.ts'
import { readAnswer } from './read-answer.ts'

const said = (key: FactKey, raw: string) => {
  const read = readAnswer(key, raw)
  return read.ok ? read.value : read.code
}

describe('digits of accountants, of the street and of full width', () => {
  test.each([
    ['壹仟贰佰叁拾肆', 1234],
    ['伍佰陆拾柒', 567],
    ['捌拾玖', 89],
    ['四百六', 460],
    ['仨', 3],
    ['幺百', 100],
    ['〇', 0],
    ['俩百', 200],
    ['1 2００', 1200],
    ['２　００', 200],
    ['1.2W', 12_000],
    ['3K', 3000],
    ['1亿', 100_000_000],
    ['万', 0],
    ['一百零五', 105],
    ['一百一', 110],
    ['二十五', 25],
    ['三万五千', 35_000],
    ['三万二百', 30_200],
    ['1千25', 1025],
  ])('%s', (raw, yuan) => {
    expect(said('financialAssetsFen', raw)).toBe(yuan * 100)
  })

  test.each(['1.2.3', '1.2.3万', '一a千', 'x3', '3x4', '两三百x', 'x两三百', '12三四x'])(
    '%s is no number',
    (raw) => {
      expect(said('monthlyIncomeFen', raw)).toBe('NOT_A_NUMBER')
    },
  )

  test.each([
    ['两三百', 250],
    ['三四万', 35_000],
    ['一百二三', 125],
  ])('%s lies between two', (raw, yuan) => {
    expect(readAnswer('financialAssetsFen', raw)).toEqual({ ok: true, value: yuan * 100, rough: true })
  })

  test.each([
    ['二五', 25],
    ['三二', 32],
    ['一三百', 1300],
  ])('%s are two digits in a row', (raw, yuan) => {
    expect(readAnswer('financialAssetsFen', raw)).toEqual({ ok: true, value: yuan * 100, rough: false })
  })
})

describe('words around a number', () => {
  test.each([
    ['每个月有1200元。。', 1200],
    ['大约￥500', 500],
    ['人民币 800 元', 800],
    ['800 RMB', 800],
    ['about 700 yuan', 700],
  ])('%s', (raw, yuan) => {
    expect(said('monthlyIncomeFen', raw)).toBe(yuan * 100)
  })

  test.each([
    ['persons', '4 people', 4],
    ['persons', '1 person', 1],
    ['persons', '5 persons', 5],
    ['persons', '他们家 3 口', 3],
    ['persons', '我家三口人', 3],
    ['persons', '俺家四口', 4],
    ['persons', '俺们家四口', 4],
    ['persons', '他家五口', 5],
    ['persons', '她家两口', 2],
    ['persons', '她们一家子共六个人', 6],
    ['persons', '全家就2个人', 2],
    ['obligors.0.persons', '一家三口', 3],
    ['members.0.age', '68岁', 68],
    ['members.0.age', '68 years old', 68],
    ['members.0.age', '1 year', 1],
    ['members.0.age', '68周岁', 68],
    ['homes', '两套房', 'NOT_A_COUNT'],
    ['homes', '两套', 2],
    ['homes', '一家三口', 'NOT_A_COUNT'],
    ['homes', '套2', 'NOT_A_COUNT'],
    ['floorAreaPerPerson', '18㎡', 18],
  ] as const)('%s: %s', (key, raw, value) => {
    expect(said(key, raw)).toBe(value)
  })

  test.each([
    ['三口人了', 'NOT_A_NUMBER'],
    ['3 persons', 'NOT_A_NUMBER'],
    ['1 person', 'NOT_A_NUMBER'],
    ['口粮300', 'NOT_A_NUMBER'],
  ])('money: %s', (raw, code) => {
    expect(said('monthlyIncomeFen', raw)).toBe(code)
  })
})

describe('people counted without a number', () => {
  test.each([
    ['现在就我自己一个人过日子', 1],
    ['一个人', 1],
    ['独居', 1],
    ['家里只剩我了', 1],
    ['我和老妈', 2],
    ['我和妈', 2],
    ['我跟老爸俩', 2],
    ['我跟爸', 2],
    ['我同老母亲', 2],
    ['我同母亲', 2],
    ['我与老父亲两人过', 2],
    ['我与父亲', 2],
    ['我加上老娘', 2],
    ['我和娘', 2],
    ['我加老爹两个', 2],
    ['我和爹', 2],
    ['家里就我和老伴儿两口子住了', 2],
    ['我和老婆两个人生活', 2],
    ['老两口', 2],
    ['我们夫妻俩过日子', 2],
  ])('%s', (raw, count) => {
    expect(said('persons', raw)).toBe(count)
  })

  test.each([
    '不是一个人',
    '一个人带娃',
    '孩子只剩我',
    '孩子就我和老婆',
    '我和老婆孩子',
    '孩子和老两口',
    '老两口和孙子',
  ])('%s is no count', (raw) => {
    expect(said('persons', raw)).toBe('NOT_A_COUNT')
  })

  test('where people are not what is asked, it is none', () => {
    expect(said('homes', '独居')).toBe('NOT_A_COUNT')
  })
})

describe('yes, no, nothing and not knowing', () => {
  test.each([
    ['是啊。', true],
    ['有的呢', true],
    ['没', false],
    ['没有了', false],
    ['没有过。', false],
    ['还好吧', 'NOT_AN_OPTION'],
    ['是不是', 'NOT_AN_OPTION'],
    ['不知', 'NOT_AN_OPTION'],
    ['有点难', 'NOT_AN_OPTION'],
    ['要不', 'NOT_AN_OPTION'],
    ['不知道了。', null],
    ['我不知道', 'NOT_AN_OPTION'],
    ['不知道怎么说', 'NOT_AN_OPTION'],
    ['dont know', null],
    ["I don't know", null],
    ['i dont know', null],
    ['？', null],
    ['?', null],
  ])('%s', (raw, value) => {
    expect(said('hardNow', raw)).toBe(value)
  })

  test.each([
    ['没钱', 0],
    ['没', 0],
    ['没有存款了', 0],
    ['无收入。', 0],
    ['还没有', 'NOT_A_NUMBER'],
    ['没有多少', 'NOT_A_NUMBER'],
  ])('money: %s', (raw, value) => {
    expect(said('monthlyIncomeFen', raw)).toBe(value)
  })
})

describe('choosing', () => {
  test.each([
    ['1和2', ['child', 'student']],
    ['child, ill', ['child', 'ill']],
    ['2、2', ['student']],
    ['1 ， 3', ['child', 'elder']],
    ['没有', []],
    ['2', ['student']],
    ['1 x', 'NOT_AN_OPTION'],
    [',', 'NOT_AN_OPTION'],
  ])('groups: %s', (raw, value) => {
    expect(said('groups', raw)).toEqual(value)
  })

  test.each([
    ['12', 'NOT_AN_OPTION'],
    ['a1', 'NOT_AN_OPTION'],
    ['1a', 'NOT_AN_OPTION'],
    ['ONE_CAR', 'one_car'],
    ['nothing', 'NOT_AN_OPTION'],
  ])('vehicles: %s', (raw, value) => {
    expect(said('vehicles', raw)).toBe(value)
  })

  test.each([
    [' 330281 ', '330281'],
    ['3302811', 'NOT_A_REGION'],
    ['a330281', 'NOT_A_REGION'],
    ['339999', '339999'],
    ['余姚或者慈溪', 'REGION_WHICH'],
  ])('place: %s', (raw, value) => {
    expect(said('region', raw)).toBe(value)
  })
})

describe('what is refused says the limits, money in yuan and in ten thousands', () => {
  test.each([
    ['monthlyIncomeFen', '1000000.01', 'TOO_MUCH', { max: 1_000_000, wan: 100 }],
    ['persons', '21', 'TOO_LARGE', { max: 20 }],
    ['persons', '0', 'TOO_SMALL', { min: 1 }],
    ['vehicles', '9', 'NOT_AN_OPTION', { count: 3 }],
    ['groups', '9', 'NOT_AN_OPTION', { count: 6 }],
    ['hardNow', '也许', 'NOT_AN_OPTION', { count: 2 }],
    ['persons', 'x', 'NOT_A_COUNT', {}],
  ] as const)('%s: %s', (key, raw, code, params) => {
    expect(readAnswer(key, raw)).toEqual({ ok: false, code, params })
  })
})
