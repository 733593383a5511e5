import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-desk', 'pages-desk-help', 'pages-volunteer', 'pages-apply']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** Who helps, at the desk. */
export const DESK_VOLUNTEER_ROUTES: RouteRecordRaw[] = [
  {
    path: 'volunteers',
    component: page(() => import('./VolunteersPage.vue'), WORDS),
    meta: meta('deskVolunteers'),
  },
  {
    path: 'branches/:id',
    component: page(() => import('./BranchPage.vue'), WORDS),
    meta: meta('deskBranch'),
  },
]
