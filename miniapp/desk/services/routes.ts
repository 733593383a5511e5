import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-desk', 'pages-desk-services', 'services']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** 助联体 at the desk. The longer addresses stand before the order, whose address would fit them too. */
export const DESK_SERVICE_ROUTES: RouteRecordRaw[] = [
  {
    path: 'services/new',
    component: page(() => import('./OrderForPage.vue'), WORDS),
    meta: meta('deskServiceNew'),
  },
  {
    path: 'services/projects',
    component: page(() => import('./ProjectsPage.vue'), WORDS),
    meta: meta('deskServiceProjects'),
  },
  {
    path: 'services/places',
    component: page(() => import('./PlacesPage.vue'), WORDS),
    meta: meta('deskServicePlaces'),
  },
  {
    path: 'services/balance',
    component: page(() => import('./BalancePage.vue'), WORDS),
    meta: meta('deskServiceBalance'),
  },
  {
    path: 'services/statements',
    component: page(() => import('./DeskStatementsPage.vue'), [...WORDS, 'pages-provider']),
    meta: meta('deskServiceStatements'),
  },
  {
    path: 'services/orders/:id',
    component: page(() => import('./DeskOrderPage.vue'), WORDS),
    meta: meta('deskServiceOrder'),
  },
  {
    path: 'services',
    component: page(() => import('./DeskOrdersPage.vue'), WORDS),
    meta: meta('deskServices'),
  },
]
