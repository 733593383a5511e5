import { type Ref, ref } from 'vue'
import type { ScanAnswer } from '../../../server/happiness-code/contract.ts'
import { API } from '../../../server/paths.ts'
import { post } from '../../api/client.ts'
import { type Problems, useProblems } from '../../components/use-problems.ts'
import type { Purpose } from '../purposes.ts'

/** What was scanned, photographed or typed. */
export type Scanned = { token: string } | { shortCode: string }

/** The longest token the API reads; a longer text is some other QR. */
const LONGEST = 600

/** One look at a household by its 幸福码. */
export interface Scanning {
  form: Problems
  answer: Ref<ScanAnswer | undefined>
  /** The QR is not one of ours: it was not even asked about. */
  foreign: Ref<boolean>
  ask: (scanned: Scanned, purpose: Purpose) => Promise<void>
  again: () => void
}

/** Asks whose code it is; every outcome is an answer, only the network and the session fail. */
export function useScan(): Scanning {
  const form = useProblems(['purpose', 'shortCode', 'token'])
  const answer = ref<ScanAnswer>()
  const foreign = ref(false)

  async function ask(scanned: Scanned, purpose: Purpose): Promise<void> {
    answer.value = undefined
    foreign.value = 'token' in scanned && scanned.token.length > LONGEST
    if (foreign.value) return
    await form.run(async () => {
      answer.value = await post<ScanAnswer>(API.deskCode, { ...scanned, purpose })
    })
  }

  function again(): void {
    answer.value = undefined
    foreign.value = false
    form.clear()
  }

  return { form, answer, foreign, ask, again }
}
