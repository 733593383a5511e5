import { type App, createApp, createSSRApp } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import AppShell from './shell/AppShell.vue'
import { makeRouter } from './shell/router.ts'

/** The application on one history. `over`: it takes over HTML that was made at build time. */
export function makeApp(history: RouterHistory, over: boolean): { app: App; router: Router } {
  const app = over ? createSSRApp(AppShell) : createApp(AppShell)
  const router = makeRouter(history)
  app.use(router)
  return { app, router }
}
