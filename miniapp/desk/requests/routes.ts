import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-desk', 'pages-desk-requests', 'requests']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** What residents ask a person for, at the desk. */
export const DESK_REQUEST_ROUTES: RouteRecordRaw[] = [
  {
    path: 'requests',
    component: page(() => import('./RequestsPage.vue'), WORDS),
    meta: meta('deskRequests'),
    children: [
      {
        path: ':id',
        component: page(() => import('./RequestPage.vue'), WORDS),
        meta: meta('deskRequest'),
      },
    ],
  },
]
