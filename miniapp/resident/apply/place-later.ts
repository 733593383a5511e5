import { defineAsyncComponent } from 'vue'
import { page } from '../../shell/page.ts'

/** The choice of a place with its words, for pages on which most people never need it. */
export const PlaceLater = defineAsyncComponent(page(() => import('./PlacePicker.vue'), ['pages-apply']))
