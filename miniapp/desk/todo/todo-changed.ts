import { ref } from 'vue'

/** Grows when a decision has changed the to-dos, so that the list beside it asks again. */
export const todoChanged = ref(0)
