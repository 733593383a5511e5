import type { RouteRecordRaw } from 'vue-router'
import { page } from '../shell/page.ts'
import { DESK_PAIRING_ROUTES } from './pairings/routes.ts'
import { POLICY_ROUTES } from './policy/routes.ts'
import { DESK_REQUEST_ROUTES } from './requests/routes.ts'
import { DESK_SERVICE_ROUTES } from './services/routes.ts'
import { SETTINGS_ROUTES } from './settings/routes.ts'
import { UNDELIVERED_ROUTES } from './undelivered/routes.ts'
import { DESK_VOLUNTEER_ROUTES } from './volunteers/routes.ts'
import { DESK_WISH_ROUTES } from './wishes/routes.ts'

const WORDS = ['pages-desk']
const meta = (title: string) => ({ title, desk: true, noBottom: true })

/** The desk of village, township and county staff: nothing of it is loaded before somebody opens it. */
export const DESK_ROUTES: RouteRecordRaw[] = [
  {
    path: '/desk/sign-in',
    component: page(() => import('./sign-in/DeskSignInPage.vue'), WORDS),
    meta: meta('deskSignIn'),
  },
  {
    path: '/desk',
    component: page(() => import('./DeskFrame.vue'), WORDS),
    meta: meta('desk'),
    children: [
      {
        path: '',
        component: page(() => import('./todo/TodoPage.vue'), WORDS),
        children: [
          {
            path: 'applications/:id',
            component: page(
              () => import('./application/ApplicationPage.vue'),
              [...WORDS, 'desk', 'eligibility'],
            ),
            meta: meta('deskApplication'),
          },
        ],
      },
      {
        path: 'scan',
        component: page(() => import('./scan/ScanPage.vue'), WORDS),
        meta: meta('deskScan'),
      },
      {
        path: 'receipts',
        component: page(
          () => import('./receipts/DeskReceiptPage.vue'),
          [...WORDS, 'pages-receipt', 'pages-screen', 'eligibility'],
        ),
        meta: meta('deskReceipt'),
      },
      {
        path: 'chats/search',
        component: page(() => import('./chat-search/ChatSearchPage.vue'), WORDS),
        meta: meta('deskChatSearch'),
      },
      {
        path: 'chats/on-call',
        component: page(() => import('./on-call/OnCallPage.vue'), WORDS),
        meta: meta('deskOnCall'),
      },
      {
        path: 'chats',
        component: page(() => import('./chats/ChatsPage.vue'), WORDS),
        meta: meta('deskChats'),
        children: [
          {
            path: ':id',
            component: page(() => import('./chats/ChatPage.vue'), WORDS),
            meta: meta('deskChat'),
          },
        ],
      },
      {
        path: 'inbox',
        component: page(() => import('./inbox/InboxPage.vue'), WORDS),
        meta: meta('deskInbox'),
      },
      ...DESK_REQUEST_ROUTES,
      ...DESK_WISH_ROUTES,
      ...DESK_SERVICE_ROUTES,
      ...DESK_VOLUNTEER_ROUTES,
      ...DESK_PAIRING_ROUTES,
      ...SETTINGS_ROUTES,
      ...UNDELIVERED_ROUTES,
      ...POLICY_ROUTES,
    ],
  },
]
