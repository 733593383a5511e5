import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-requests', 'requests']

/** What residents ask a person for. */
export const REQUEST_ROUTES: RouteRecordRaw[] = [
  {
    path: '/requests',
    component: page(() => import('./RequestsPage.vue'), WORDS),
    meta: { title: 'requests' },
  },
  {
    path: '/requests/new/:kind?',
    component: page(() => import('./NewRequestPage.vue'), [...WORDS, 'pages-apply']),
    meta: { title: 'newRequest' },
  },
  {
    path: '/requests/:id',
    component: page(() => import('./RequestPage.vue'), WORDS),
    meta: { title: 'request' },
  },
]
