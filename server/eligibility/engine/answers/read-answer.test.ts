import { describe, expect, test } from 'vitest'
import { readAnswer } from './read-answer.ts'

describe('money, said in yuan, kept in fen', () => {
  test.each([
    ['1200', 120_000],
    ['1200.50', 120_050],
    ['1,200元', 120_000],
    ['１２００', 120_000],
    ['一千二', 120_000],
    ['一千零五', 100_500],
    ['一千零五十块钱', 105_000],
    ['两万三千', 2_300_000],
    ['1.2万', 1_200_000],
    ['3万5', 3_500_000],
    ['十五', 1500],
    ['二十三万', 23_000_000],
    ['每个月一共800块', 80_000],
    ['没有', 0],
    ['没有收入', 0],
    [0, 0],
  ])('%s', (raw, value) => {
    expect(readAnswer('monthlyIncomeFen', raw)).toEqual({ ok: true, value, rough: false })
  })

  test.each([
    ['两千多', 200_000],
    ['大概1500', 150_000],
    ['一千五六', 155_000],
    ['两三千', 250_000],
    ['3000左右', 300_000],
    ['300左右', 30_000],
    ['三百多', 30_000],
  ])('%s is only near', (raw, value) => {
    expect(readAnswer('monthlyIncomeFen', raw)).toEqual({ ok: true, value, rough: true })
  })

  test.each([
    ['', 'EMPTY'],
    ['abc', 'NOT_A_NUMBER'],
    ['每人一千', 'NOT_A_NUMBER'],
    ['几千', 'NOT_A_NUMBER'],
    ['两个人', 'NOT_A_NUMBER'],
    ['三口人', 'NOT_A_NUMBER'],
    ['2人', 'NOT_A_NUMBER'],
    ['-5', 'NEGATIVE'],
    ['负五百', 'NEGATIVE'],
    ['99999999999', 'TOO_MUCH'],
    ['1e9', 'NOT_A_NUMBER'],
  ])('%s is refused', (raw, code) => {
    expect(readAnswer('monthlyIncomeFen', raw)).toMatchObject({ ok: false, code })
  })
})

describe('counts', () => {
  test.each([
    ['三口人', 3],
    ['3', 3],
    ['两个人', 2],
    ['俩', 2],
    ['十二', 12],
    ['就我一个人', 1],
    ['我自己过', 1],
    ['家里就老两口', 2],
    ['就我一个', 1],
    ['就我', 1],
    ['我一个', 1],
    ['我和老婆', 2],
    ['我跟老伴', 2],
    ['就我们俩', 2],
    ['两口人', 2],
    ['一家三口', 3],
    ['我们家四个人', 4],
    ['家里有5口人', 5],
  ])('%s', (raw, value) => {
    expect(readAnswer('persons', raw)).toEqual({ ok: true, value, rough: false })
  })

  test.each([
    ['一家人', 'NOT_A_COUNT'],
    ['我和孩子', 'NOT_A_COUNT'],
    ['0', 'TOO_SMALL'],
    ['300', 'TOO_LARGE'],
    ['2.5', 'NOT_WHOLE'],
    ['-1', 'TOO_SMALL'],
  ])('%s is refused', (raw, code) => {
    expect(readAnswer('persons', raw)).toMatchObject({ ok: false, code })
  })

  test('area keeps two digits', () => {
    expect(readAnswer('floorAreaPerPerson', '40.205平方米')).toEqual({ ok: true, value: 40.21, rough: false })
  })
})

describe('choices, yes and no, places', () => {
  test.each([
    ['vehicles', 'one_car', 'one_car'],
    ['vehicles', '2', 'one_car'],
    ['vehicles', '没有', 'none'],
    ['hardNow', '是的', true],
    ['hardNow', '不是', false],
    ['hardNow', true, true],
    ['hardNow', false, false],
    ['region', '330281', '330281'],
    ['region', '余姚市', '330281'],
    ['region', '杭州西湖区', '330106'],
    ['region', 'Yuyao', '330281'],
    ['region', '绍兴诸暨', '330681'],
    ['region', '衢州江山市', '330881'],
    ['region', '台州温岭', '331081'],
    ['region', '安吉县', '330523'],
    ['region', '温州市永嘉', '330324'],
    ['region', 'Taishun, Wenzhou', '330329'],
  ] as const)('%s: %s', (key, raw, value) => {
    expect(readAnswer(key, raw)).toEqual({ ok: true, value, rough: false })
  })

  test.each([
    ['vehicles', '9', 'NOT_AN_OPTION'],
    ['hardNow', '也许', 'NOT_AN_OPTION'],
    ['region', '320102', 'REGION_OUTSIDE'],
    ['region', '杭州', 'REGION_WHICH'],
    ['region', '绍兴', 'REGION_WHICH'],
    ['region', 'Taizhou', 'REGION_WHICH'],
    ['region', '火星', 'NOT_A_REGION'],
  ] as const)('%s: %s is refused', (key, raw, code) => {
    expect(readAnswer(key, raw)).toMatchObject({ ok: false, code })
  })
})

test.each(['不知道', '不清楚。', "don't know", '跳过', null])('%s is an answer too', (raw) => {
  expect(readAnswer('persons', raw)).toEqual({ ok: true, value: null, rough: false })
  expect(readAnswer('vehicles', raw)).toEqual({ ok: true, value: null, rough: false })
})
