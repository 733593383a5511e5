import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-services']

/** 助联体: what one may ask for and where, one project, my orders. */
export const SERVICE_ROUTES: RouteRecordRaw[] = [
  {
    path: '/services',
    component: page(() => import('./ServicesPage.vue'), [...WORDS, 'services']),
    meta: { title: 'services' },
  },
  {
    path: '/services/projects/:id',
    component: page(() => import('./ProjectPage.vue'), [...WORDS, 'services']),
    meta: { title: 'service' },
  },
  {
    path: '/services/orders',
    component: page(() => import('./OrdersPage.vue'), WORDS),
    meta: { title: 'serviceOrders' },
  },
  {
    path: '/services/orders/:id',
    component: page(() => import('./OrderPage.vue'), WORDS),
    meta: { title: 'serviceOrder' },
  },
]
