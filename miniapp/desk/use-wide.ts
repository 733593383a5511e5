import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/** Whether there is room for a list and what was chosen from it side by side. */
export function useWide(): Ref<boolean> {
  const query = matchMedia('(min-width: 900px)')
  const wide = ref(query.matches)
  const follow = (): void => {
    wide.value = query.matches
  }
  // Older WebKit knows only addListener.
  onMounted(() => (query.addEventListener ? query.addEventListener('change', follow) : undefined))
  onBeforeUnmount(() => (query.removeEventListener ? query.removeEventListener('change', follow) : undefined))
  return wide
}
