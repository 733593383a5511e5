import type { SettingField } from '../../../server/county-settings/contract.ts'

/** What stands in the inputs: texts, and ticks of a list. Empty: not set. */
export type Draft = Record<string, string | string[]>

/** The inputs for what is set now. */
export function draftOf(fields: readonly SettingField[], value: Record<string, unknown> | null): Draft {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const now = value?.[key]
      if (kind === 'choices') return [key, Array.isArray(now) ? now.map(String) : []]
      if (kind === 'yes_no') return [key, now === true ? 'yes' : now === false ? 'no' : '']
      return [key, now === null || now === undefined ? '' : String(now)]
    }),
  )
}

/** What is sent: empty is null, which the server takes where it may stay unset. */
export function valueToSend(fields: readonly SettingField[], draft: Draft): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ key, kind }) => [key, read(kind, draft[key] ?? '')]))
}

function read(kind: SettingField['kind'], typed: string | string[]): unknown {
  if (kind === 'choices') return Array.isArray(typed) ? typed : []
  const text = String(typed).normalize('NFKC').trim()
  if (text === '') return null
  if (kind === 'codes') return text.split(/[^\w]+/).filter(Boolean)
  if (kind === 'yes_no') return text === 'yes'
  // What is no number goes as it was typed, so that the server names the field.
  return kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** Whether a field holds anything. */
export function isSet(value: Record<string, unknown> | null, key: string): boolean {
  return value?.[key] !== undefined && value[key] !== null
}
