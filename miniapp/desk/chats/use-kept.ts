import { type Ref, ref, watch } from 'vue'

/** Words that are being typed: they outlive a change of the page or a reload, until this tab is closed or signed out. */
export function useKept(name: string): Ref<string> {
  const key = `zf.desk-draft.${name}`
  const words = ref(readKept(key))
  watch(words, (now) => {
    try {
      if (now) sessionStorage.setItem(key, now)
      else sessionStorage.removeItem(key)
    } catch {
      // No store: they live as long as the page.
    }
  })
  return words
}

function readKept(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
