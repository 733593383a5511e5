import { onBeforeUnmount, onMounted } from 'vue'

/** The desk uses the whole width of a desktop; the pages of residents stay narrow. */
export function useDeskWidth(): void {
  onMounted(() => {
    document.documentElement.dataset.desk = 'true'
  })
  onBeforeUnmount(() => {
    delete document.documentElement.dataset.desk
  })
}
