import { expect, it } from 'vitest'
import { searchFor } from './search.ts'

const RADIO = '一位老奶奶想要一台收音机 日用的东西'
const TAP = '一位老大爷想请人修一修厨房的水龙头 修修补补'
const DOCTOR = '一位老人下个月去医院复查，想有人陪着去看病 陪着看病'
const SHOES = '一个孩子想要一双棉鞋 日用的东西'
const LAMP = '一位居民等着换灯泡 修修补补'
const ALL = { RADIO, TAP, DOCTOR, SHOES, LAMP }

it.each<[string, (keyof typeof ALL)[]]>([
  ['收音机', ['RADIO']],
  ['要收音机', ['RADIO']],
  ['我想要个收音机', ['RADIO']],
  ['收音機', ['RADIO']],
  ['老奶奶 收音机', ['RADIO']],
  ['老奶奶 棉鞋', []],
  ['收因机', ['RADIO']],
  ['修水龙头', ['TAP']],
  ['修補', ['TAP', 'LAMP']],
  ['陪看病', ['DOCTOR']],
  ['陪看病的', ['DOCTOR']],
  ['日用的东西', ['RADIO', 'SHOES']],
  ['一双棉鞋', ['SHOES']],
  ['灯', ['LAMP']],
  ['电视机', []],
  ['洗衣机', []],
  ['%', []],
  ['', []],
  ['_', []],
])('%s finds %j', (query, expected) => {
  const finds = searchFor(query)
  const found = Object.entries(ALL).filter(([, text]) => finds(text))
  expect(found.map(([name]) => name)).toEqual(expected)
})
