import { expect, test } from 'vitest'
import { boardPath, everything } from './use-board.ts'

test('asks for what was chosen and nothing else', () => {
  expect(boardPath(everything())).toBe('/api/volunteer/wishes?near=county&show=open')
  const chosen = {
    ...everything(),
    category: 'goods' as const,
    q: ' 收音机 ',
    place: '330281003',
    near: 'village' as const,
  }
  const asked = new URL(boardPath(chosen, 'c'), 'http://house').searchParams
  expect(Object.fromEntries(asked)).toEqual({
    near: 'village',
    show: 'open',
    category: 'goods',
    q: '收音机',
    place: '330281003',
    cursor: 'c',
  })
})
