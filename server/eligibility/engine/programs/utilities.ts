import type { Program } from '../program.ts'
import { notFoundRule } from './need.ts'
import { poorFamily } from './poor.ts'

const JOINT = ['S2', '浙江·一件事联办', 'Zhejiang, joint handling'] as const

/** 价格补贴: paid by itself when prices rise. What starts it in Zhejiang now, and how much it is, was not found. */
export const PRICE: Program = {
  id: 'price',
  weight: 0.02,
  rules: [
    poorFamily('priceFamily', ['dibao', 'tekun', 'dibian'], ['S0', '三、1', 'part 3, item 1']),
    {
      ...notFoundRule('priceTrigger', ['N14', '启动条件', 'when it starts']),
      rules: ['price.cpi', 'price.food', 'price.payWorkingDays'],
    },
  ],
}

/** 电费减免: some electricity a month free for dibao and tekun households, without papers (Z41). */
export const ELECTRICITY: Program = {
  id: 'electricity',
  weight: 0.05,
  rules: [
    poorFamily('electricityFamily', ['dibao', 'tekun'], ['Z41', '正文', 'text']),
    {
      id: 'freeKwh',
      weight: 0,
      uses: ['region'],
      rules: ['electricity.freeKwh'],
      test: ({ pack }) => {
        if (pack.region === null) return 'unknown'
        return pack.rows['electricity.freeKwh'] === undefined ? 'unset' : 'yes'
      },
      params: ({ pack }) => ({ kwh: pack.rows['electricity.freeKwh']?.value ?? 0 }),
    },
  ],
}

/** 有线电视减免: one of the jointly handled items (S2). What it comes to today was not found. */
export const CABLE: Program = {
  id: 'cable',
  weight: 0.05,
  rules: [poorFamily('cableFamily', ['dibao', 'tekun', 'dibian'], JOINT)],
}
