import { ref } from 'vue'

/** The path of a page whose files could not be loaded, or null. */
export const broken = ref<string | null>(null)
