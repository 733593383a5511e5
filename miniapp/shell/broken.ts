import { ref } from 'vue'

/** The path of a page whose files could not be loaded, or null. */
export const broken = ref<string | null>(null)

const KEY = 'zf.reloaded'

/**
 * A page whose files are gone was most likely built anew since this tab was opened: load the new one, but
 * only once, so that nobody goes round in circles. False without a network or after the one try.
 */
export function reloadOnce(path: string): boolean {
  if (!navigator.onLine || sessionStorage.getItem(KEY) === path) return false
  sessionStorage.setItem(KEY, path)
  location.assign(path)
  return true
}
