import { onBeforeUnmount, reactive, watch } from 'vue'
import type { Presence, PresenceState } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'
import { post, read } from '../../api/client.ts'

/** Whether this caseworker is there, as the house has it; `known` after its first answer. */
export const presence = reactive({ known: false, state: 'off' as PresenceState, waiting: 0 })

let beatMs = 60_000

function take(now: Presence): void {
  beatMs = now.beatSeconds * 1000
  Object.assign(presence, { known: true, state: now.state, waiting: now.waiting })
}

/** Asks how it stands: taking a talk, for one, puts one on duty. */
export async function readPresence(): Promise<void> {
  take(await read<Presence>(API.deskPresence))
}

/** Says it to the house; `on` said again is the sign of life. */
export async function sayPresence(state: PresenceState): Promise<void> {
  take(await post<Presence>(API.deskPresence, { state }))
}

/** Keeps it up while the desk is open: who is on duty says so again and again, the others only look. */
export function usePresence(mayServe: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  async function round(): Promise<void> {
    clearTimeout(timer)
    // Without an answer the next round says it again; after three that did not arrive one is off.
    await (presence.state === 'on' ? sayPresence('on') : readPresence()).catch(() => undefined)
    if (!gone && mayServe()) timer = setTimeout(round, beatMs)
  }

  // Who is signed in is known a moment after the page is there.
  watch(
    mayServe,
    (may) => {
      Object.assign(presence, { known: false, state: 'off', waiting: 0 })
      if (may) void round()
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
  })
}
