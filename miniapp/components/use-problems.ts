import { computed, type Ref, ref } from 'vue'
import { asFailure } from '../api/failure.ts'
import { t } from '../shell/words.ts'
import type { Problem } from './ErrorSummary.vue'

/** What is wrong on one form: found here, or told by the server. */
export interface Problems {
  problems: Ref<Problem[]>
  busy: Ref<boolean>
  of: (id: string) => string | undefined
  set: (found: Problem[]) => boolean
  clear: () => void
  run: (work: () => Promise<void>) => Promise<void>
}

/** `fields`: the ids of the inputs, which are named like the fields of the contract. */
export function useProblems(fields: readonly string[] = []): Problems {
  const problems = ref<Problem[]>([])
  const busy = ref(false)
  const byId = computed(() => new Map(problems.value.map(({ id, text }) => [id, text])))

  /** True when nothing is wrong. */
  function set(found: Problem[]): boolean {
    problems.value = found
    return found.length === 0
  }

  /** Runs one action; a second tap while it runs does nothing, and what fails is shown on the form. */
  async function run(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    problems.value = []
    try {
      await work()
    } catch (error) {
      const failure = asFailure(error, t('shell:failure.UNREADABLE'))
      const id = failure.field && fields.includes(failure.field) ? failure.field : ''
      set([{ id, text: failure.message }])
    } finally {
      busy.value = false
    }
  }

  return { problems, busy, of: (id) => byId.value.get(id), set, clear: () => set([]), run }
}
