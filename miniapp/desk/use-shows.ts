import { type ComputedRef, computed } from 'vue'
import { type RouteLocationRaw, useRoute } from 'vue-router'
import { pageOf } from './page-of.ts'

/** Which part of a list is shown, and which page of it: both stand in the address. */
export interface Shows<S extends string> {
  show: ComputedRef<S>
  page: ComputedRef<number>
  /** The query as the API has it. */
  search: ComputedRef<string>
  to: (show: S, page?: number) => RouteLocationRaw
  pageTo: (page: number) => RouteLocationRaw
}

/** @param shows the parts of the list; an address that names none means the first */
export function useShows<S extends string>(path: string, shows: readonly [S, ...S[]]): Shows<S> {
  const route = useRoute()
  const show = computed<S>(() => shows.find((one) => one === route.query.show) ?? shows[0])
  const page = computed(() => pageOf(route.query))
  const to = (which: S, at = 1): RouteLocationRaw => ({
    path,
    query: { ...(which === shows[0] ? {} : { show: which }), ...(at > 1 ? { page: String(at) } : {}) },
  })
  return {
    show,
    page,
    search: computed(() => `show=${show.value}&page=${page.value}`),
    to,
    pageTo: (at) => to(show.value, at),
  }
}
