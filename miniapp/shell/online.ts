import { ref } from 'vue'

/** Whether the phone believes it has a network. */
export const online = ref(true)

/** Follows the phone's own events. */
export function watchOnline(): void {
  online.value = navigator.onLine
  addEventListener('online', () => {
    online.value = true
  })
  addEventListener('offline', () => {
    online.value = false
  })
}
