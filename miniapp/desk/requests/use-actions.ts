import { type Ref, ref } from 'vue'
import { API, fill } from '../../../server/paths.ts'
import type { DeskRequest, Level } from '../../../server/requests/contract.ts'
import { post } from '../../api/client.ts'
import { newKey } from '../../api/key.ts'
import { type Problems, useProblems } from '../../components/use-problems.ts'

/** What is done with one request, and what is being written meanwhile. */
export interface RequestDoing {
  form: Problems
  answer: Ref<string>
  reason: Ref<string>
  note: Ref<string>
  take: () => Promise<void>
  send: () => Promise<void>
  passOn: (to: Level) => Promise<void>
  close: () => Promise<void>
}

/** The request as it is now; `passed`: on another desk; undefined: to be asked for, somebody else was first. */
export type Now = DeskRequest | 'passed' | undefined

/** `changed` is told how the request stands after each step. */
export function useActions(id: string, changed: (now: Now) => void): RequestDoing {
  const form = useProblems(['text', 'reason', 'note'])
  const [answer, reason, note] = [ref(''), ref(''), ref('')]
  // The same words keep their key until they have arrived, so that a second tap answers once.
  let key = newKey()
  const at = (path: string): string => fill(path, { id })

  /** Somebody else may have been first: then the page shows how it stands, with the reason. */
  async function act(work: () => Promise<Now>): Promise<void> {
    let now: Now
    await form.run(async () => {
      now = await work()
    })
    changed(now)
  }

  async function send(): Promise<void> {
    const text = answer.value.trim()
    if (text === '') return
    await act(async () => {
      const now = await post<DeskRequest>(at(API.deskRequestAnswer), { clientKey: key, text })
      key = newKey()
      answer.value = ''
      return now
    })
  }

  return {
    form,
    answer,
    reason,
    note,
    take: () => act(() => post<DeskRequest>(at(API.deskRequestTake))),
    send,
    passOn: (to) =>
      act(async () => {
        await post(at(API.deskRequestPassOn), { to, reason: reason.value.trim() })
        return 'passed'
      }),
    close: () =>
      act(() =>
        post<DeskRequest>(at(API.deskRequestClose), note.value.trim() ? { note: note.value.trim() } : {}),
      ),
  }
}
