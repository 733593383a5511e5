import type { NewRequest, RequestForm, RequestKind } from '../../../server/requests/contract.ts'

/** The kinds in the order in which they are offered. */
export const OFFERED: readonly RequestKind[] = ['change', 'callback', 'appeal', 'service', 'abuse']

/** What has been chosen and written so far; '' is not chosen yet. */
export interface Draft {
  key: string
  choice: string
  day: string
  words: string
  application: string
  naming: string
  phone: string
  place: string
}

/** What can be chosen for a kind; the words stand under `requests:<group>.<choice>`. */
export const CHOICES: Partial<Record<RequestKind, { group: string; field: string; of: readonly string[] }>> =
  {
    change: {
      group: 'change',
      field: 'what',
      of: ['income', 'job', 'birth', 'death', 'move', 'marriage', 'account', 'illness', 'other'],
    },
    abuse: { group: 'about', field: 'about', of: ['benefits', 'staff'] },
    callback: { group: 'when', field: 'when', of: ['any', 'morning', 'afternoon'] },
    service: {
      group: 'service',
      field: 'service',
      of: ['meals', 'cleaning', 'bathing', 'hospital', 'talk', 'legal', 'other'],
    },
  }

/** Kinds that ask for a day, and the field of the contract that it goes to. */
export const DAYS: Partial<Record<RequestKind, string>> = { change: 'since', service: 'on' }
export const NAMINGS = ['hidden', 'shared', 'anonymous'] as const

export const kindOf = (value: unknown): RequestKind | undefined => OFFERED.find((kind) => kind === value)
export const needsName = (kind: RequestKind): boolean => kind !== 'abuse' && kind !== 'callback'

export const emptyDraft = (key: string): Draft => ({
  key,
  choice: '',
  day: '',
  words: '',
  application: '',
  naming: 'hidden',
  phone: '',
  place: '',
})

/** Whether the place is asked for: where nobody knows it, and where a report is about somebody else. */
export const asksPlace = (kind: RequestKind, known: RequestForm): boolean => kind === 'abuse' || !known.place

/** The fields that are still empty and must not be, by their ids. */
export function missingFrom(kind: RequestKind, draft: Draft, known: RequestForm): string[] {
  return [
    CHOICES[kind] && !draft.choice ? 'choice' : null,
    asksPlace(kind, known) && !draft.place ? 'county' : null,
    kind === 'callback' && !known.phoneMasked && !draft.phone.trim() ? 'phone' : null,
    kind !== 'callback' && !draft.words.trim() ? 'words' : null,
  ].filter((one) => one !== null)
}

/** The draft as it is sent. */
export function bodyOf(kind: RequestKind, draft: Draft, known: RequestForm): NewRequest {
  const choice = CHOICES[kind]
  const day = DAYS[kind]
  return {
    kind,
    clientKey: draft.key,
    words: draft.words.trim() || null,
    ...(asksPlace(kind, known) ? { regionCode: draft.place } : {}),
    ...(choice ? { [choice.field]: draft.choice } : {}),
    ...(day ? { [day]: draft.day || null } : {}),
    ...(kind === 'appeal' ? { applicationId: draft.application || null } : {}),
    ...(kind === 'abuse' ? { naming: known.signedIn ? draft.naming : 'anonymous' } : {}),
    ...(kind === 'callback' && draft.phone.trim() ? { phone: draft.phone.trim() } : {}),
  } as NewRequest
}
