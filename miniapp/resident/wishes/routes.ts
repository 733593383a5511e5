import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-wishes']

/** 微心愿: my wishes, a new one, one of them. */
export const WISH_ROUTES: RouteRecordRaw[] = [
  {
    path: '/wishes',
    component: page(() => import('./WishesPage.vue'), WORDS),
    meta: { title: 'wishes' },
  },
  {
    path: '/wishes/new',
    component: page(() => import('./NewWishPage.vue'), WORDS),
    meta: { title: 'newWish' },
  },
  {
    path: '/wishes/:id',
    component: page(() => import('./WishPage.vue'), WORDS),
    meta: { title: 'wish' },
  },
]
