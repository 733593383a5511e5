import { type Ref, ref } from 'vue'
import type { ChatMessage, HandoffPack } from '../../../server/conversations/contract.ts'
import { API, fill } from '../../../server/paths.ts'
import { post, read } from '../../api/client.ts'
import { newKey } from '../../api/key.ts'
import { type Loaded, useLoad } from '../../components/use-load.ts'
import { type Problems, useProblems } from '../../components/use-problems.ts'
import { usePoll } from './use-poll.ts'

const TALK_EVERY_MS = 4000

/** One talk that was handed over, and what its owner does. */
export interface Handoff {
  loaded: Loaded<HandoffPack>
  form: Problems
  text: Ref<string>
  take: () => Promise<void>
  reply: () => Promise<void>
  close: () => Promise<void>
}

/** `changed` is called when the queue beside the talk is another one now. */
export function useHandoff(id: string, changed: () => void): Handoff {
  const at = (path: string): string => fill(path, { id })
  const loaded = useLoad(() => read<HandoffPack>(at(API.deskHandoff)))
  const form = useProblems(['text'])
  const text = ref('')
  // The same words keep their key until they have arrived, so that a second tap says nothing twice.
  let key = newKey()

  usePoll(loaded.reload, TALK_EVERY_MS)

  /** Somebody else may have been first: then the page shows how it stands, with the reason. */
  const move = (path: string) =>
    form
      .run(async () => {
        await post(at(path))
      })
      .then(loaded.reload)
      .then(changed)

  async function reply(): Promise<void> {
    const words = text.value.trim()
    if (words === '') return
    await form.run(async () => {
      await post<{ message: ChatMessage }>(at(API.deskHandoffReply), { clientKey: key, text: words })
      key = newKey()
      text.value = ''
    })
    await loaded.reload()
  }

  return {
    loaded,
    form,
    text,
    take: () => move(API.deskHandoffTake),
    reply,
    close: () => move(API.deskHandoffClose),
  }
}
