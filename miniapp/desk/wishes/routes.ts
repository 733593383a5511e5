import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

const WORDS = ['pages-desk', 'pages-desk-wishes', 'pages-wishes', 'wishes']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** 微心愿 at the desk. */
export const DESK_WISH_ROUTES: RouteRecordRaw[] = [
  {
    path: 'wishes/new',
    component: page(() => import('./MakeForPage.vue'), WORDS),
    meta: meta('deskWishNew'),
  },
  {
    path: 'wishes',
    component: page(() => import('./DeskWishesPage.vue'), WORDS),
    meta: meta('deskWishes'),
    children: [
      {
        path: ':id',
        component: page(() => import('./DeskWishPage.vue'), WORDS),
        meta: meta('deskWish'),
      },
    ],
  },
]
