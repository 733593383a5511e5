import { createRouter, type Router, type RouterHistory } from 'vue-router'
import { addLater } from './later-routes.ts'
import { ROUTES } from './routes.ts'
import { t } from './words.ts'

/** The router; pages are addressed by plain paths, so that links from SMS and chat open them. */
export function makeRouter(history: RouterHistory): Router {
  const router = createRouter({
    history,
    routes: ROUTES,
  })
  addLater(router)
  router.afterEach((to) => {
    if (typeof document === 'undefined') return
    document.title =
      to.path === '/'
        ? t('shell:name.long')
        : `${t(`shell:title.${to.meta.title}`)} · ${t('shell:name.short')}`
  })
  return router
}
