import type { RouteRecordRaw, Router } from 'vue-router'

/** Pages of those who work here. Their addresses come with the first of them, so that no phone of a resident loads them. */
export const LATER: Readonly<Record<string, () => Promise<RouteRecordRaw[]>>> = {
  desk: async () => (await import('../desk/routes.ts')).DESK_ROUTES,
  provider: async () => (await import('../provider/routes.ts')).PROVIDER_ROUTES,
}

/** Fetches the addresses below `/desk` and `/provider` when somebody first goes there. */
export function addLater(router: Router): void {
  const known = new Set<string>()
  router.beforeEach(async (to) => {
    const name = to.path.split('/')[1] ?? ''
    const load = LATER[name]
    if (!load || known.has(name)) return
    const routes = await load()
    known.add(name)
    for (const route of routes) router.addRoute(route)
    return to.fullPath
  })
}
