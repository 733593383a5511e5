import type { RouteRecordRaw } from 'vue-router'
import { page } from '../../shell/page.ts'

/** What a county sets for itself. */
export const SETTINGS_ROUTES: RouteRecordRaw[] = [
  {
    path: 'settings',
    component: page(() => import('./SettingsPage.vue'), ['pages-desk', 'pages-desk-help', 'county-settings']),
    meta: { title: 'deskSettings', desk: true, noBottom: true },
  },
]
