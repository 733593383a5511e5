import type { HandoffLevel, HandoffSkill, HandoffUrgency } from '../../contract.ts'
import { reached } from './ladder.ts'

export type InLine = {
  id: string
  urgency: HandoffUrgency
  /** Came back from an owner. */
  front: boolean
  askedAt: Date
}

/** The order of the line: danger first, then who was given back, then who asked first. `placeInLine` counts alike. */
export function compareInLine(a: InLine, b: InLine): number {
  if (a.urgency !== b.urgency) return a.urgency === 'urgent' ? -1 : 1
  if (a.front !== b.front) return a.front ? -1 : 1
  const later = a.askedAt.getTime() - b.askedAt.getTime()
  return later !== 0 ? later : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export type Waiting = {
  regionCode: string
  urgency: HandoffUrgency
  level: HandoffLevel
  skill: HandoffSkill
  overdue: boolean
}

export type AtDesk = { role: string; regionCode: string; skills: readonly string[] }

/**
 * Whether a waiting hand-over is for this member of staff next: it has climbed to their desk, and they know it
 * well. Danger, a missed promise, or nobody on duty who knows it: then it is for everybody it has climbed to.
 */
export function fits(handoff: Waiting, me: AtDesk, onDuty: readonly AtDesk[]): boolean {
  if (!mayServe(handoff, me)) return false
  if (handoff.urgency === 'urgent' || handoff.overdue || knows(handoff.skill, me)) return true
  return !onDuty.some((other) => mayServe(handoff, other) && knows(handoff.skill, other))
}

function mayServe({ regionCode, level }: Waiting, { role, regionCode: scope }: AtDesk): boolean {
  const mine = regionCode === '' ? role === 'county' : regionCode.startsWith(scope)
  return mine && reached(level, role)
}

export const knows = (skill: HandoffSkill, { skills }: Pick<AtDesk, 'skills'>): boolean =>
  skill === 'general' || skills.includes(skill)
