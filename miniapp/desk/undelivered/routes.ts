import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-desk', 'pages-desk-undelivered']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** Whom no message reaches, at the desk. */
export const UNDELIVERED_ROUTES: RouteRecordRaw[] = [
  {
    path: 'undelivered',
    component: page(() => import('./UndeliveredPage.vue'), WORDS),
    meta: meta('deskUndelivered'),
    children: [
      {
        path: ':id',
        component: page(() => import('./UndeliveredOnePage.vue'), WORDS),
        meta: meta('deskUndelivered'),
      },
    ],
  },
]
