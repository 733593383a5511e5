import type { RouteRecordRaw } from 'vue-router'
import HomePage from '../resident/home/HomePage.vue'
import { PAIRING_ROUTES } from '../resident/pairings/routes.ts'
import { REQUEST_ROUTES } from '../resident/requests/routes.ts'
import { SERVICE_ROUTES } from '../resident/services/routes.ts'
import { WISH_ROUTES } from '../resident/wishes/routes.ts'
import { VOLUNTEER_ROUTES } from '../volunteer/routes.ts'
import { BOARD_ROUTES } from '../volunteer/wishes/routes.ts'
import NotFoundPage from './NotFoundPage.vue'
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
    /** Has a button that hides the page at once. */
    quickExit?: boolean
    /** For staff, who sign in elsewhere. */
    desk?: boolean
    /** For those who help, or want to. */
    helper?: boolean
    /** For organisations that give services, who sign in elsewhere again. */
    provider?: boolean
  }
}

/** Every page of residents and of those who help; what is only for staff comes later. */
export const ROUTES: RouteRecordRaw[] = [
  { path: '/', component: HomePage, meta: { title: 'home', prerender: true, offline: true } },
  {
    path: '/guide',
    component: page(() => import('../resident/guide/GuidePage.vue'), ['pages-guide']),
    meta: { title: 'guide', prerender: true, offline: true },
  },
  {
    path: '/guide/questions',
    component: page(() => import('../resident/guide/QuestionsPage.vue'), ['pages-guide']),
    meta: { title: 'questions' },
  },
  {
    path: '/guide/questions/:id',
    component: page(() => import('../resident/guide/QuestionPage.vue'), ['pages-guide', 'eligibility']),
    meta: { title: 'question' },
  },
  {
    path: '/help',
    component: page(() => import('../resident/guide/HelpPage.vue'), ['pages-guide']),
    meta: { title: 'help', prerender: true, offline: true },
  },
  {
    path: '/screen',
    component: page(() => import('../resident/screen/ScreenPage.vue'), ['pages-screen', 'eligibility']),
    meta: { title: 'screen', prerender: true, offline: true },
  },
  {
    path: '/screen/result',
    component: page(() => import('../resident/screen/ScreenResultPage.vue'), ['pages-screen', 'eligibility']),
    meta: { title: 'screenResult', offline: true },
  },
  {
    path: '/screen/receipt',
    component: page(
      () => import('../resident/receipt/ReceiptMakePage.vue'),
      ['pages-receipt', 'pages-screen', 'eligibility'],
    ),
    meta: { title: 'receipt' },
  },
  {
    path: '/receipt',
    component: page(
      () => import('../resident/receipt/ReceiptPage.vue'),
      ['pages-receipt', 'pages-screen', 'eligibility'],
    ),
    meta: { title: 'receipt' },
  },
  {
    path: '/chat',
    component: page(() => import('../resident/chat/ChatPage.vue'), ['pages-chat']),
    meta: { title: 'chat', prerender: true, noBottom: true, quickExit: true },
  },
  {
    path: '/sign-in',
    component: page(() => import('../resident/sign-in/SignInPage.vue'), ['pages-sign-in']),
    meta: { title: 'signIn', prerender: true },
  },
  {
    path: '/apply/:step?',
    component: page(
      () => import('../resident/apply/ApplyPage.vue'),
      ['pages-apply', 'pages-screen', 'eligibility'],
    ),
    meta: { title: 'apply' },
  },
  {
    path: '/consent',
    component: page(() => import('../resident/consent/ConsentPage.vue'), ['pages-consent']),
    meta: { title: 'consent' },
  },
  {
    path: '/me',
    component: page(() => import('../resident/me/MePage.vue'), ['pages-me']),
    meta: { title: 'me' },
  },
  {
    path: '/me/account',
    component: page(() => import('../resident/me/AccountPage.vue'), ['pages-me']),
    meta: { title: 'me' },
  },
  {
    path: '/me/chat-accounts',
    component: page(() => import('../resident/me/ChatAccountsPage.vue'), ['pages-me']),
    meta: { title: 'chats' },
  },
  {
    path: '/me/messages',
    component: page(() => import('../resident/me/MessagesPage.vue'), ['pages-messages']),
    meta: { title: 'messages' },
  },
  {
    path: '/applications/:id',
    component: page(
      () => import('../resident/applications/ApplicationPage.vue'),
      ['pages-application', 'pages-apply'],
    ),
    meta: { title: 'application' },
  },
  {
    path: '/code',
    component: page(() => import('../resident/code/CodePage.vue'), ['pages-code']),
    meta: { title: 'code', prerender: true, offline: true },
  },
  {
    path: '/list',
    component: page(() => import('../resident/list/ListPage.vue'), ['pages-list']),
    meta: { title: 'list', prerender: true, offline: true },
  },
  {
    path: '/inbox',
    component: page(() => import('../resident/inbox/InboxPage.vue'), ['pages-inbox']),
    meta: { title: 'inbox' },
  },
  ...REQUEST_ROUTES,
  ...WISH_ROUTES,
  ...SERVICE_ROUTES,
  ...PAIRING_ROUTES,
  ...VOLUNTEER_ROUTES,
  ...BOARD_ROUTES,
  {
    path: '/demo',
    component: page(() => import('../resident/demo/DemoPage.vue'), ['pages-demo']),
    meta: { title: 'demo' },
  },
  // Addresses that older messages of the bot carry.
  { path: '/progress', redirect: '/me' },
  { path: '/benefits', redirect: '/list' },
  { path: '/:rest(.*)*', component: NotFoundPage, meta: { title: 'notFound' } },
]
