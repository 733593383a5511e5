import type { RouteRecordRaw } from 'vue-router'
import HomePage from '../resident/home/HomePage.vue'
import { page } from './page.ts'

/** `title` is a key of the namespace `shell`; `prerender`: the first state of the page is in its HTML. */
declare module 'vue-router' {
  interface RouteMeta {
    title: string
    prerender?: boolean
    /** Shown while there is no network, from what this phone keeps. */
    offline?: boolean
    /** The page brings its own input at the bottom. */
    noBottom?: boolean
  }
}

/** Every page of the resident, and the slot of the desk. */
export const ROUTES: RouteRecordRaw[] = [
  { path: '/', component: HomePage, meta: { title: 'home', prerender: true, offline: true } },
  {
    path: '/guide',
    component: page(() => import('../resident/guide/GuidePage.vue'), ['pages-guide']),
    meta: { title: 'guide', prerender: true, offline: true },
  },
  {
    path: '/help',
    component: page(() => import('../resident/guide/HelpPage.vue'), ['pages-guide']),
    meta: { title: 'help', prerender: true, offline: true },
  },
  {
    path: '/screen',
    component: page(() => import('../resident/screen/ScreenPage.vue'), ['pages-screen', 'eligibility']),
    meta: { title: 'screen', prerender: true },
  },
  {
    path: '/screen/result',
    component: page(() => import('../resident/screen/ScreenResultPage.vue'), ['pages-screen', 'eligibility']),
    meta: { title: 'screenResult' },
  },
]
