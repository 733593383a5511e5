import { onMounted, type Ref, ref, shallowRef } from 'vue'
import { type ApiFailure, asFailure } from '../api/failure.ts'
import { forgetLocal, readLocal, writeLocal } from '../shell/local-store.ts'
import { t } from '../shell/words.ts'

/** `kept`: no answer, but the copy of last time is shown. */
export type LoadState = 'loading' | 'ready' | 'kept' | 'failed' | 'signIn'

/** What a page asked for, and how far that is. */
export interface Loaded<T> {
  state: Ref<LoadState>
  data: Ref<T | undefined>
  failure: Ref<ApiFailure | undefined>
  reload: () => Promise<void>
}

interface Kept<T> {
  at: number
  value: T
}

/**
 * Asks when the page is shown. With `keep`, the last answer stays on this phone under that name and is shown
 * while there is no network.
 */
export function useLoad<T>(ask: () => Promise<T>, keep?: string): Loaded<T> {
  const state = ref<LoadState>('loading')
  const data = shallowRef<T>()
  const failure = ref<ApiFailure>()

  async function reload(): Promise<void> {
    if (data.value === undefined) state.value = 'loading'
    try {
      data.value = await ask()
      state.value = 'ready'
      if (keep) writeLocal(keep, { at: Date.now(), value: data.value } satisfies Kept<T>)
    } catch (error) {
      fail(asFailure(error, t('shell:failure.UNREADABLE')))
    }
  }

  function fail(found: ApiFailure): void {
    failure.value = found
    if (found.code === 'SIGN_IN_FIRST') {
      state.value = 'signIn'
      // Signed out, from another phone perhaps: what was kept here is not for whoever holds this one now.
      data.value = undefined
      if (keep) forgetLocal(keep)
      return
    }
    const kept = keep && found.passing ? readLocal<Kept<T>>(keep) : undefined
    if (kept) data.value = kept.value
    state.value = data.value === undefined ? 'failed' : 'kept'
  }

  onMounted(reload)
  return { state, data, failure, reload }
}
