import { onBeforeUnmount, reactive, watch } from 'vue'
import type { Presence, PresenceState } from '../../../server/conversations/contract.ts'
import { API } from '../../../server/paths.ts'
import { post, read } from '../../api/client.ts'
import { watchTouches } from './touch.ts'

/**
 * Whether this caseworker is there, as the house has it; `known` after its first answer. `doubt`: nobody has touched
 * the desk for long, so that it asks; or they were taken off for it.
 */
export const presence = reactive({
  known: false,
  state: 'off' as PresenceState,
  waiting: 0,
  doubt: null as 'asked' | 'off' | null,
  offAfterSeconds: 0,
})

let beatMs = 60_000

function take(now: Presence, chosen: boolean): void {
  beatMs = now.beatSeconds * 1000
  const asked = now.state === 'on' && now.idleSeconds >= now.askAfterSeconds
  // Who comes back finds out why; a word of their own ends it.
  const takenOff = presence.doubt !== null && now.state === 'off' && !chosen
  Object.assign(presence, {
    known: true,
    state: now.state,
    waiting: now.waiting,
    doubt: asked ? 'asked' : takenOff ? 'off' : null,
    offAfterSeconds: now.offAfterSeconds,
  })
}

/** Asks how it stands: taking a talk, for one, puts one on duty. */
export async function readPresence(): Promise<void> {
  take(await read<Presence>(API.deskPresence), false)
}

/** What the caseworker says to the house. */
export async function sayPresence(state: PresenceState): Promise<void> {
  take(await post<Presence>(API.deskPresence, { state }), true)
}

/** The sign of life, with how long nobody has touched this page. */
async function sign(idleSeconds: number): Promise<void> {
  take(await post<Presence>(API.deskPresence, { state: 'on', idleSeconds }), false)
}

/** Keeps it up while the desk is open: who is on duty says so again and again, the others only look. */
export function usePresence(mayServe: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false
  // The first touch answers the question; that they were taken off, they are to read.
  const touches = watchTouches(() => {
    if (presence.doubt !== 'asked') return
    presence.doubt = null
    void round()
  })

  async function round(): Promise<void> {
    clearTimeout(timer)
    // Without an answer the next round says it again; after three that did not arrive one is off.
    await (presence.state === 'on' ? sign(touches.idleSeconds()) : readPresence()).catch(() => undefined)
    if (!gone && mayServe()) timer = setTimeout(round, beatMs)
  }

  // Who is signed in is known a moment after the page is there.
  watch(
    mayServe,
    (may) => {
      Object.assign(presence, { known: false, state: 'off', waiting: 0, doubt: null })
      if (may) void round()
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    gone = true
    touches.stop()
    clearTimeout(timer)
  })
}
