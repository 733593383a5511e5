import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-desk', 'pages-desk-help', 'pairings']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** 结对帮扶 at the desk. */
export const DESK_PAIRING_ROUTES: RouteRecordRaw[] = [
  {
    path: 'pairings',
    component: page(() => import('./PairingsPage.vue'), WORDS),
    meta: meta('deskPairings'),
  },
  {
    path: 'pairings/new',
    component: page(() => import('./ProposePage.vue'), WORDS),
    meta: meta('deskPropose'),
  },
  {
    path: 'pairings/help',
    component: page(() => import('./HelpPage.vue'), WORDS),
    meta: meta('deskPairings'),
  },
  {
    path: 'pairings/coverage',
    component: page(() => import('./CoveragePage.vue'), WORDS),
    meta: meta('deskPairings'),
  },
  {
    path: 'pairings/:id',
    component: page(() => import('./PairingPage.vue'), WORDS),
    meta: meta('deskPairing'),
  },
]
