import { computed, type Ref, ref } from 'vue'
import { API } from '../../../server/paths.ts'
import type { Board, Distance, WishCategory } from '../../../server/wishes/contract.ts'
import { read } from '../../api/client.ts'
import { type Loaded, useLoad } from '../../components/use-load.ts'
import { useProblems } from '../../components/use-problems.ts'

/** What is looked for on the board. */
export interface BoardFilter {
  category: WishCategory | ''
  near: Distance
  q: string
  show: 'open' | 'held'
  place: string
}

export const everything = (): BoardFilter => ({
  category: '',
  near: 'county',
  q: '',
  show: 'open',
  place: '',
})

/** The address of one page of the board. */
export function boardPath(filter: BoardFilter, cursor?: string): string {
  const query = new URLSearchParams({ near: filter.near, show: filter.show })
  if (filter.category) query.set('category', filter.category)
  if (filter.q.trim()) query.set('q', filter.q.trim())
  if (filter.place) query.set('place', filter.place)
  if (cursor) query.set('cursor', cursor)
  return `${API.volunteerWishes}?${query}`
}

/** The board as it is filtered, growing page by page. */
export function useBoard(filter: Ref<BoardFilter>): Loaded<Board> & {
  busy: Ref<boolean>
  problems: Ref<{ id: string; text: string }[]>
  more: () => Promise<void>
} {
  const wanted = computed(() => boardPath(filter.value))

  /** An answer that comes after the choice has changed is not the one that is wanted. */
  async function ask(): Promise<Board> {
    const asked = wanted.value
    const found = await read<Board>(asked)
    return asked === wanted.value ? found : ask()
  }

  const loaded = useLoad(ask)
  const { problems, busy, run } = useProblems()
  const shownFor = ref('')

  const more = () =>
    run(async () => {
      const before = loaded.data.value
      if (!before?.next) return
      shownFor.value = wanted.value
      const found = await read<Board>(boardPath(filter.value, before.next))
      if (shownFor.value !== wanted.value || loaded.data.value !== before) return
      // A wish that has moved up meanwhile stands there already.
      const known = new Set(before.items.map(({ id }) => id))
      const items = [...before.items, ...found.items.filter(({ id }) => !known.has(id))]
      loaded.data.value = { ...found, items }
    })

  return { ...loaded, busy, problems, more }
}
