import type { DeskApplication } from '../../../server/applications/contract.ts'

/** Something that became different while a form was being filled in. */
export interface Change {
  /** Under `pages-desk:stale.<key>`; with `text`, the words are already there. */
  key: 'stage' | 'report' | 'facts' | 'consents' | 'programmes' | 'event' | 'other'
  text: string
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What differs between an application as it was read and as it is now, in plain words. */
export function changesBetween(before: DeskApplication, now: DeskApplication): Change[] {
  const seen = new Set(before.events.map(({ kind, at }) => kind + at))
  const changes: Change[] = now.events
    .filter(({ kind, at }) => !seen.has(kind + at))
    .map(({ words }) => ({ key: 'event', text: words.text }))
  if (before.stage !== now.stage) changes.push({ key: 'stage', text: now.stageText })
  if (!same(before.report, now.report)) changes.push({ key: 'report', text: now.report.stateText })
  if (!same(before.fields, now.fields)) changes.push({ key: 'facts', text: '' })
  if (!same(before.consents, now.consents)) changes.push({ key: 'consents', text: '' })
  if (!same(before.programmes, now.programmes)) changes.push({ key: 'programmes', text: '' })
  if (changes.length === 0) changes.push({ key: 'other', text: '' })
  return changes
}
