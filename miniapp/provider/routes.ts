import type { RouteRecordRaw } from 'vue-router'
import { page } from '../shell/page.ts'

const WORDS = ['pages-provider']
const meta = (title: string) => ({ title, provider: true, noBottom: true })

/** For the people of an organisation that gives services. */
export const PROVIDER_ROUTES: RouteRecordRaw[] = [
  {
    path: '/provider/sign-in',
    component: page(() => import('./ProviderSignInPage.vue'), [...WORDS, 'pages-desk']),
    meta: meta('providerSignIn'),
  },
  {
    path: '/provider',
    component: page(() => import('./ProviderFrame.vue'), WORDS),
    meta: meta('provider'),
    children: [
      { path: '', component: page(() => import('./OrdersPage.vue'), WORDS), meta: meta('provider') },
      {
        path: 'orders/:id',
        component: page(() => import('./ProviderOrderPage.vue'), WORDS),
        meta: meta('providerOrder'),
      },
      {
        path: 'today',
        component: page(() => import('./TodayPage.vue'), WORDS),
        meta: meta('providerToday'),
      },
      {
        path: 'slots',
        component: page(() => import('./SlotsPage.vue'), [...WORDS, 'services']),
        meta: meta('providerSlots'),
      },
      {
        path: 'statements',
        component: page(() => import('./StatementsPage.vue'), WORDS),
        meta: meta('providerStatements'),
      },
    ],
  },
]
