import type { Router } from 'vue-router'

/** One step back; a page opened from a message has none, so it goes home. */
export function goBack(router: Router): void {
  const state = history.state as { back?: string | null } | null
  if (state?.back) router.back()
  else void router.push('/')
}
