import type { IconName } from '../components/AppIcon.vue'
import type { SessionState } from '../shell/session.ts'

/** A door of the desk. `also`: another address below it. */
export interface Door {
  to: string
  name: string
  icon: IconName
  also?: string
}

/** What a caseworker opens every day. */
export const DAILY: readonly Door[] = [
  { to: '/desk', name: 'todo', icon: 'folder' },
  { to: '/desk/chats', name: 'chats', icon: 'chat' },
  { to: '/desk/requests', name: 'requests', icon: 'hand' },
  { to: '/desk/scan', name: 'scan', icon: 'code' },
  { to: '/desk/inbox', name: 'inbox', icon: 'mail' },
]

const RECEIPTS: Door = { to: '/desk/receipts', name: 'receipts', icon: 'list' }
const POLICY: Door = { to: '/desk/policy', name: 'policy', icon: 'book', also: '/desk/candidates' }
const CANDIDATES: Door = { to: '/desk/candidates', name: 'candidates', icon: 'phone' }
const SETTINGS: Door = { to: '/desk/settings', name: 'settings', icon: 'sliders' }
const WISHES: Door = { to: '/desk/wishes', name: 'wishes', icon: 'heart' }
const SERVICES: Door = { to: '/desk/services', name: 'services', icon: 'home' }
const PAIRINGS: Door = { to: '/desk/pairings', name: 'pairings', icon: 'person' }
const VOLUNTEERS: Door = {
  to: '/desk/volunteers',
  name: 'volunteers',
  icon: 'glad',
  also: '/desk/branches',
}

/** The other doors in groups, as far as they open for this role. */
export function moreDoors(role: SessionState['role']): { name: string; doors: readonly Door[] }[] {
  const village = role === 'village'
  const county = role === 'county'
  return [
    // Villages know their volunteers; townships and the county confirm them.
    { name: 'helping', doors: [WISHES, SERVICES, PAIRINGS, ...(village ? [] : [VOLUNTEERS])] },
    {
      name: 'rules',
      doors: [
        // Receipts tell sums: they are opened where it is decided.
        ...(village ? [] : [RECEIPTS]),
        // The rules are the county bureau's; the others meet the families whom a new rule reaches.
        county ? POLICY : CANDIDATES,
        ...(county ? [SETTINGS] : []),
      ],
    },
  ]
}

/** The door behind which a page is; the to-dos have the shortest address, and are where nothing longer fits. */
export function doorOf(path: string, doors: readonly Door[]): Door | undefined {
  const longest = [...doors].sort((a, b) => b.to.length - a.to.length)
  return longest.find(({ to, also }) => [to, also].some((start) => start && path.startsWith(start)))
}
