import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-desk', 'pages-policy']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** The rules and their changes, for the county bureau; the families that a change reaches, for every caseworker. */
export const POLICY_ROUTES: RouteRecordRaw[] = [
  { path: 'policy', component: page(() => import('./PolicyPage.vue'), WORDS), meta: meta('deskPolicy') },
  {
    path: 'policy/new',
    component: page(() => import('./ProposePage.vue'), WORDS),
    meta: meta('deskPolicyNew'),
  },
  {
    path: 'policy/changes',
    component: page(() => import('./ChangesPage.vue'), WORDS),
    meta: meta('deskPolicyChanges'),
  },
  {
    path: 'policy/changes/:id',
    component: page(() => import('./ChangePage.vue'), WORDS),
    meta: meta('deskPolicyChange'),
  },
  {
    path: 'policy/golden',
    component: page(() => import('./GoldenPage.vue'), WORDS),
    meta: meta('deskPolicyGolden'),
  },
  {
    path: 'candidates',
    component: page(() => import('./CandidatesPage.vue'), WORDS),
    meta: meta('deskCandidates'),
  },
]
