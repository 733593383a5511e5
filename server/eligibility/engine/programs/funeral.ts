import type { Program } from '../program.ts'
import { needRule } from './need.ts'

/** 殡葬减免: six basic items free for everybody after a death (S4 part 6(3)). */
export const FUNERAL: Program = {
  id: 'funeral',
  weight: 0.05,
  rules: [
    needRule('funeral'),
    {
      id: 'funeralItems',
      weight: 0,
      uses: ['region'],
      rules: ['funeral.freeItems'],
      test: ({ pack }) => {
        if (pack.rows['funeral.freeItems'] !== undefined) return 'yes'
        return pack.region === null ? 'unknown' : 'unset'
      },
      params: ({ pack }) => ({ items: pack.rows['funeral.freeItems']?.value ?? 0 }),
    },
  ],
}
