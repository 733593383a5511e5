import { ref, watch } from 'vue'
import { readLocal, writeLocal } from '../../shell/local-store.ts'

const NAME = 'guide-place'

/** The county whose amounts are shown; empty: not said. It stays on this phone. */
export const place = ref(readLocal<string>(NAME) ?? '')

watch(place, (code) => writeLocal(NAME, code))

/** The query of a question to the guide, for the place that was chosen. */
export function guideQuery(more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...more, ...(place.value ? { region: place.value } : {}) }).toString()
  return query ? `?${query}` : ''
}
