import { reactive, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { forgetLocal, readLocal, writeLocal } from '../../shell/local-store.ts'
import { emptyDraft, type ProposalDraft } from './proposal.ts'

const NAME = 'policy-draft'

/** The form of a new value, kept on this device until it is sent; signing out forgets it. */
export function useDraft() {
  const asked = useRoute().query.key
  const key = typeof asked === 'string' ? asked : ''
  const last = readLocal<ProposalDraft>(NAME)
  // Somebody who comes from another value wants that one, and not what was begun before.
  const resumed = last !== undefined && (key === '' || last.key === key)
  const draft = reactive({ ...emptyDraft(key), ...(resumed ? last : {}) })
  const kept = ref(resumed)
  let sent = false

  watch(draft, () => sent || writeLocal(NAME, draft))

  function forget(): void {
    sent = true
    forgetLocal(NAME)
  }

  function restart(): void {
    Object.assign(draft, emptyDraft(key))
    kept.value = false
  }

  return { draft, kept, forget, restart }
}
