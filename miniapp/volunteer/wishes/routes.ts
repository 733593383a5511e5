import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-board', 'pages-wishes', 'wishes']

/** 爱心驿站: wishes near somebody who helps, one of them, their own claims; and what is shared of a wish. */
export const BOARD_ROUTES: RouteRecordRaw[] = [
  {
    path: '/volunteer/board',
    component: page(() => import('./BoardPage.vue'), WORDS),
    meta: { title: 'board', helper: true },
  },
  {
    path: '/volunteer/wishes/:id',
    component: page(() => import('./VolunteerWishPage.vue'), WORDS),
    meta: { title: 'wish', helper: true },
  },
  {
    path: '/volunteer/claims',
    component: page(() => import('./ClaimsPage.vue'), WORDS),
    meta: { title: 'claims', helper: true },
  },
  {
    path: '/wish/:number',
    component: page(() => import('./WishCardPage.vue'), WORDS),
    meta: { title: 'wish' },
  },
]
