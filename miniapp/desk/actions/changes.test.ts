import { expect, test } from 'vitest'
import type { DeskApplication } from '../../../server/applications/contract.ts'
import { changesBetween } from './changes.ts'

const words = (text: string) => ({ key: text, params: {}, text })
const event = (kind: string, at: string) => ({ kind, at, words: words(kind), note: null })

const before = {
  stage: 'checking',
  stageText: '核对中',
  report: { state: 'asked', stateText: '已发出', lines: [] },
  fields: [],
  consents: [],
  programmes: [{ code: 'dibao', name: '低保' }],
  events: [event('submitted', '2026-11-02T02:00:00Z')],
} as unknown as DeskApplication

test('says what came in meanwhile, the events first', () => {
  const now = {
    ...before,
    stage: 'review',
    stageText: '审核',
    report: { ...before.report, stateText: '已回' },
    events: [...before.events, event('report', '2026-11-05T02:00:00Z')],
  } as DeskApplication
  expect(changesBetween(before, now)).toEqual([
    { key: 'event', text: 'report' },
    { key: 'stage', text: '审核' },
    { key: 'report', text: '已回' },
  ])
})

test('never says nothing', () => {
  expect(changesBetween(before, before)).toEqual([{ key: 'other', text: '' }])
})
