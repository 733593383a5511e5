import type { Ref } from 'vue'
import type { z } from 'zod'
import type {
  ChatMessage,
  HandoffPack,
  HandoffTransfer,
  messageSent,
} from '../../../server/conversations/contract.ts'
import { API, fill } from '../../../server/paths.ts'
import { post } from '../../api/client.ts'
import { ApiFailure } from '../../api/failure.ts'
import { newKey } from '../../api/key.ts'
import { type Problems, useProblems } from '../../components/use-problems.ts'
import { t } from '../../shell/words.ts'
import { readPresence } from '../presence/presence.ts'
import { useKept } from './use-kept.ts'

/** What is done with a talk, and what is being written meanwhile; nothing that was typed is lost by a refusal. */
export interface Owner {
  form: Problems
  text: Ref<string>
  note: Ref<string>
  summary: Ref<string>
  reason: Ref<string>
  take: () => Promise<void>
  reply: (values: Record<string, string>) => Promise<void>
  addNote: () => Promise<void>
  passOn: (to: HandoffTransfer['to']) => Promise<void>
  close: () => Promise<void>
}

export interface Told {
  /** A line of one's own has been written. */
  said: (message: ChatMessage) => void
  /** How the hand-over stands now; undefined: to be asked for. */
  changed: (now: HandoffPack | undefined) => void
}

export function useOwner(id: string, told: Told): Owner {
  const form = useProblems(['text', 'note', 'summary', 'reason'])
  const [text, note] = [useKept(`${id}.text`), useKept(`${id}.note`)]
  const [summary, reason] = [useKept(`${id}.summary`), useKept(`${id}.reason`)]
  const [replyKey, noteKey] = [keyOfWords(), keyOfWords()]
  const at = (path: string): string => fill(path, { id })

  /** Somebody else may have been first: then the page shows how it stands, with the reason. */
  async function act(work: () => Promise<HandoffPack | undefined>): Promise<void> {
    let now: HandoffPack | undefined
    let done = false
    await form.run(async () => {
      now = await work().catch(asOwnerChanged)
      done = true
    })
    if (!done || now) told.changed(now)
  }

  async function reply(values: Record<string, string>): Promise<void> {
    const words = text.value.trim()
    if (words === '') return
    await act(async () => {
      const body = { clientKey: replyKey(`${words}${JSON.stringify(values)}`), text: words, values }
      const { message } = await post<z.infer<typeof messageSent>>(at(API.deskHandoffReply), body)
      text.value = ''
      told.said(message)
      return undefined
    })
  }

  async function addNote(): Promise<void> {
    const words = note.value.trim()
    if (words === '') return
    await act(async () => {
      const body = { clientKey: noteKey(words), text: words }
      const now = await post<HandoffPack>(at(API.deskHandoffNotes), body)
      note.value = ''
      return now
    })
  }

  return {
    form,
    text,
    note,
    summary,
    reason,
    reply,
    addNote,
    take: () =>
      act(async () => {
        const now = await post<HandoffPack>(at(API.deskHandoffTake))
        // Whoever takes one is on duty from then on.
        void readPresence().catch(() => undefined)
        return now
      }),
    passOn: (to) =>
      act(async () => {
        const body = { to, note: reason.value.trim() } satisfies HandoffTransfer
        const now = await post<HandoffPack>(at(API.deskHandoffTransfer), body)
        reason.value = ''
        return now
      }),
    close: () =>
      act(async () => {
        const words = summary.value.trim()
        const now = await post<HandoffPack>(at(API.deskHandoffClose), words ? { summary: words } : {})
        summary.value = ''
        return now
      }),
  }
}

/** The same words keep their key until they have arrived, so that a second tap says nothing twice; others get theirs. */
function keyOfWords(): (words: string) => string {
  let last = ''
  let key = newKey()
  return (words) => {
    if (words !== last) key = newKey()
    last = words
    return key
  }
}

function asOwnerChanged(error: unknown): never {
  if (error instanceof ApiFailure && error.code === 'CONFLICT')
    throw new ApiFailure(error.code, t('pages-desk:chats.ownerChanged'), error.status)
  throw error
}
