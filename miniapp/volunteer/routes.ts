import type { RouteRecordRaw } from 'vue-router'
import { page } from '../shell/page.ts'

const WORDS = ['pages-volunteer', 'pairings']

/** Those who help: becoming one, hours and certificates, the branch, and the families they are paired with. */
export const VOLUNTEER_ROUTES: RouteRecordRaw[] = [
  {
    path: '/volunteer',
    component: page(() => import('./VolunteerPage.vue'), [...WORDS, 'pages-apply']),
    meta: { title: 'volunteer', helper: true },
  },
  {
    path: '/volunteer/branch',
    component: page(() => import('./BranchPage.vue'), WORDS),
    meta: { title: 'branch', helper: true },
  },
  {
    path: '/volunteer/pairings',
    component: page(() => import('./PairingsPage.vue'), WORDS),
    meta: { title: 'volunteerPairings', helper: true },
  },
  {
    path: '/volunteer/pairings/:id',
    component: page(() => import('./PairingPage.vue'), WORDS),
    meta: { title: 'volunteerPairing', helper: true },
  },
  {
    path: '/certificates/verify',
    component: page(() => import('./VerifyPage.vue'), WORDS),
    meta: { title: 'verify' },
  },
]
