import { expect, test } from 'vitest'
import { z } from 'zod'
import { translator } from '../platform/i18n.ts'
import { fieldsOf } from './fields.ts'
import { ROOM_SETTINGS } from './rooms.ts'

test('a schema becomes the fields of a page', () => {
  const schema = z.object({
    days: z.number().int().min(1).max(60).nullable(),
    review: z.boolean(),
    order: z.enum(['a', 'b']).optional(),
    kinds: z.array(z.enum(['goods', 'repair'])),
  })
  expect(fieldsOf(schema)).toEqual([
    { key: 'days', kind: 'number', choices: [], min: 1, max: 60, optional: true },
    { key: 'review', kind: 'yes_no', choices: [], min: null, max: null, optional: false },
    { key: 'order', kind: 'choice', choices: ['a', 'b'], min: null, max: null, optional: true },
    { key: 'kinds', kind: 'choices', choices: ['goods', 'repair'], min: null, max: null, optional: false },
  ])
  expect(() => fieldsOf(z.object({ nested: z.object({}) }))).toThrow('nested')
})

test.each(['zh-CN', 'en'] as const)('every field of every room has its words (%s)', (lang) => {
  const t = translator(lang)
  for (const [room, { schema }] of Object.entries(ROOM_SETTINGS)) {
    t(`county-settings:${room}.title`)
    for (const { key, choices } of fieldsOf(schema)) {
      t(`county-settings:${room}.${key}.label`)
      for (const choice of choices) t(`county-settings:${room}.${key}.choice.${choice}`)
    }
  }
})
