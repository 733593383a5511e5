import { reactive, watch } from 'vue'
import type { RequestKind } from '../../../server/requests/contract.ts'
import { newKey } from '../../api/key.ts'
import { forgetLocal, readLocal, writeLocal } from '../../shell/local-store.ts'
import { type Draft, emptyDraft } from './draft.ts'

/**
 * What is being written, kept on this phone until it is sent. A report about somebody is not kept: phones are
 * shared, and the next one to hold it may be the one it is about.
 */
export function useDraft(kind: RequestKind): { draft: Draft; forget: () => void } {
  const name = `request-${kind}`
  const kept = kind === 'abuse' ? undefined : readLocal<Partial<Draft>>(name)
  const draft = reactive<Draft>({ ...emptyDraft(newKey()), ...kept })
  const stop = watch(draft, (now) => {
    if (kind !== 'abuse') writeLocal(name, { ...now, phone: '' })
  })
  const forget = (): void => {
    stop()
    forgetLocal(name)
  }
  return { draft, forget }
}
