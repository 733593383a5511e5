import { expect, it } from 'vitest'
import { checkWords } from './words.ts'

const find = (path: string, text: string) => checkWords([{ path, text }])

it('finds words that code says to a person', () => {
  expect(find('server/x.ts', "const a = 1\nsay('您好')")).toEqual(["server/x.ts:2: '您好'"])
  expect(find('miniapp/X.vue', '<template>\n  <p>您好</p>\n</template>')).toEqual([
    'miniapp/X.vue:2: <p>您好</p>',
  ])
})

it('lets comments, citations and documentation of a contract be', () => {
  expect(find('server/x.ts', '/** dibao 低保 */\nexport const a = 1 // 低保')).toEqual([])
  expect(find('miniapp/X.vue', '<template>\n  <!-- 幸福码 -->\n  <p>{{ t(x) }}</p>\n</template>')).toEqual([])
  expect(find('server/x.ts', "cite('law', '第十三条')")).toEqual([])
  expect(find('server/x.ts', "const LAW: Law = ['N4', '认定条件', 'conditions']")).toEqual([])
  expect(find('server/x.ts', "const OF = ['N4', 'x', '认定条件']")).toHaveLength(1)
  expect(find('server/x/contract.ts', "z.string().describe('the 幸福码')")).toEqual([])
  expect(find('server/x/data/names.ts', "export const names = ['王']")).toEqual([])
})
