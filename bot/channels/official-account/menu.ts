import { translator } from '../../../server/platform/i18n.ts'
import { PAGES } from '../../pages.ts'
import { absolute } from '../shape.ts'

/** An entry does what a button of ours does, or opens a page. The platform takes three lists of five. */
type Entry = { words: string } & ({ action: string } | { page: string })

const LISTS: { words: string; entries: Entry[] }[] = [
  {
    words: 'help',
    entries: [
      { words: 'screen', action: 'screen' },
      { words: 'policy', action: 'policy' },
      { words: 'apply', page: PAGES.apply },
    ],
  },
  {
    words: 'mine',
    entries: [
      { words: 'progress', action: 'progress' },
      { words: 'list', action: 'list' },
      { words: 'code', action: 'code' },
      { words: 'bind', page: PAGES.bind },
    ],
  },
  {
    words: 'talk',
    entries: [
      { words: 'person', action: 'person' },
      { words: 'menu', action: 'menu' },
    ],
  },
]

/** The platform shows one menu to everybody, whatever language they speak. */
const say = (words: string) => translator('zh-CN')(`channels:menu.${words}`)

/** The menu as the platform takes it. */
export function menuOf(publicUrl: string): object {
  return {
    button: LISTS.map(({ words, entries }) => ({
      name: say(`${words}.title`),
      sub_button: entries.map((entry) => buttonOf(words, entry, publicUrl)),
    })),
  }
}

function buttonOf(list: string, entry: Entry, publicUrl: string): object {
  const name = say(`${list}.${entry.words}`)
  return 'action' in entry
    ? { type: 'click', name, key: entry.action }
    : { type: 'view', name, url: absolute(entry.page, publicUrl) }
}

/** What stands on the entry that does this; undefined for an entry of an older menu. */
export function menuLabel(action: string): string | undefined {
  for (const { words, entries } of LISTS) {
    const entry = entries.find((one) => 'action' in one && one.action === action)
    if (entry) return say(`${words}.${entry.words}`)
  }
  return undefined
}
