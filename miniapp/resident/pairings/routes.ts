import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

/** Who is paired with my family. */
export const PAIRING_ROUTES: RouteRecordRaw[] = [
  {
    path: '/pairings',
    component: page(() => import('./PairingsPage.vue'), ['pages-pairings', 'pairings']),
    meta: { title: 'pairings' },
  },
]
