import { computed, type Ref, ref, watch } from 'vue'
import { read } from '../api/client.ts'
import { type Loaded, useLoad } from '../components/use-load.ts'

/**
 * A list that is narrowed down by what stands in the address, and asked for anew whenever that changes.
 * @param path where it is asked for
 * @param search the query, as the page and the API have it alike
 */
export function useList<T>(path: string, search: Ref<string>): Loaded<T> {
  const shownFor = ref<string>()

  /** An answer that comes after the filter has changed is not the one that is wanted. */
  async function ask(): Promise<T> {
    const asked = search.value
    const found = await read<T>(asked ? `${path}?${asked}` : path)
    if (asked !== search.value) return ask()
    shownFor.value = asked
    return found
  }

  const loaded = useLoad(ask)
  watch(search, loaded.reload)
  // Without a network the list of another filter is not shown as if it were this one's.
  const state = computed(() =>
    loaded.state.value === 'kept' && shownFor.value !== search.value ? 'failed' : loaded.state.value,
  )
  return { ...loaded, state }
}
