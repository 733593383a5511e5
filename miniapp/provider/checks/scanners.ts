import { defineAsyncComponent } from 'vue'
import { page } from '../../shell/page.ts'

// Scanning is the desk's, and so are its words.
const camera = page(() => import('../../desk/scan/CameraScan.vue'), ['pages-desk'])
const picture = page(() => import('../../desk/scan/PictureScan.vue'), ['pages-desk'])

export const CameraScan = defineAsyncComponent(camera)
export const PictureScan = defineAsyncComponent(picture)

/** Asked for while there is a network: at the next door there may be none. */
export async function fetchScanners(): Promise<void> {
  await Promise.all([camera(), picture()]).catch(() => undefined)
}
