import { nextTick, type Ref, ref } from 'vue'
import type { DeskAction, DeskApplication } from '../../../server/applications/contract.ts'
import { API, fill } from '../../../server/paths.ts'
import { post } from '../../api/client.ts'
import { ApiFailure } from '../../api/failure.ts'
import { type Problems, useProblems } from '../../components/use-problems.ts'
import { t } from '../../shell/words.ts'
import { todoChanged } from '../todo/todo-changed.ts'
import { type Change, changesBetween } from './changes.ts'
import { decisionBody, FORM_FIELDS, wrongFields } from './decision-body.ts'
import type { DecisionDraft } from './draft.ts'

/** Sending a decision, and what came of it. */
export interface Deciding {
  form: Problems
  /** What somebody else did meanwhile; nothing was saved then. */
  changes: Ref<Change[]>
  /** True when the decision stands. */
  decide: (action: DeskAction, draft: DecisionDraft) => Promise<boolean>
}

const MEANWHILE = ['STALE_VERSION', 'WRONG_STAGE']

/** `application` is the one on the screen; `reload` reads it again without emptying the forms. */
export function useDecide(application: () => DeskApplication, reload: () => Promise<void>): Deciding {
  const form = useProblems(FORM_FIELDS)
  const changes = ref<Change[]>([])

  async function meanwhile(): Promise<void> {
    const before = application()
    await reload()
    await nextTick()
    changes.value = changesBetween(before, application())
  }

  async function decide(action: DeskAction, draft: DecisionDraft): Promise<boolean> {
    const wrong = wrongFields(action, draft, application())
    if (!form.set(wrong.map((id) => ({ id, text: t(`pages-desk:form.wrong.${id}`) })))) return false
    let done = false
    changes.value = []
    await form.run(async () => {
      const { id } = application()
      try {
        await post(fill(API.deskDecide, { id }), decisionBody(action, draft, application()))
        done = true
      } catch (error) {
        if (!(error instanceof ApiFailure && MEANWHILE.includes(error.code))) throw error
        await meanwhile()
      }
    })
    if (!done) return false
    await reload()
    todoChanged.value += 1
    return true
  }

  return { form, changes, decide }
}
