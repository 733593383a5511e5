import type { TodoItem } from '../../../server/applications/contract.ts'
import type { IconName } from '../../components/AppIcon.vue'

/** How near a deadline is; `notice`: a public notice runs to that day; `none`: nothing is promised now. */
export type DueLevel = 'late' | 'today' | 'soon' | 'fine' | 'notice' | 'none'

/** A deadline as the desk shows it: words (`pages-desk:due.<level>`), and an icon beside them. */
export interface Due {
  level: DueLevel
  icon: IconName
  params: { days: number }
}

const ICON: Record<DueLevel, IconName> = {
  late: 'alert',
  today: 'alert',
  soon: 'clock',
  fine: 'clock',
  notice: 'clock',
  none: 'check',
}

/** The reminders begin at 3 working days; so does the colour. */
const SOON = 3

function levelOf({ dueOn, workingDaysLeft, overdue }: DueFacts): DueLevel {
  if (dueOn === null) return 'none'
  if (workingDaysLeft === null) return 'notice'
  if (overdue || workingDaysLeft < 0) return 'late'
  if (workingDaysLeft === 0) return 'today'
  return workingDaysLeft <= SOON ? 'soon' : 'fine'
}

/** What of a to-do a deadline is read from. */
export type DueFacts = Pick<TodoItem, 'dueOn' | 'workingDaysLeft' | 'overdue'>

/** `days` counts working days, today not counted; for a missed deadline, how many have passed since. */
export function dueOf(facts: DueFacts): Due {
  const level = levelOf(facts)
  return { level, icon: ICON[level], params: { days: Math.abs(facts.workingDaysLeft ?? 0) } }
}
