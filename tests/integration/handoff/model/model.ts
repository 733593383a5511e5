import type { Said } from './actions.ts'
import { type ResidentName, STAFF, type StaffName } from './people.ts'

/** A talk, as whoever knows only what was done and accepted thinks it stands. */
export type Talk = {
  /** Said, and the bot has not had its turn. */
  pending: Said[]
  /** `placed`: some place is called, where they live or, in danger, the county. */
  open: { owner: StaffName | null; urgent: boolean; placed: boolean } | null
  /** There was a hand-over before. */
  before: boolean
}

export type Model = {
  talks: Record<ResidentName, Talk>
  presence: Record<StaffName, 'on' | 'away' | 'off'>
}

const silent = (): Talk => ({ pending: [], open: null, before: false })

export const newModel = (): Model => ({
  talks: { villager: silent(), stranger: silent() },
  presence: { village: 'off', township: 'off', colleague: 'off', county: 'off' },
})

/** Whether this desk may touch the talk at all: of an unknown place only the county, and its owner alone once taken. */
function sees(talk: Talk, resident: ResidentName, staff: StaffName): boolean {
  if (!talk.open && !talk.before) return false
  if (resident === 'villager') return true
  if (STAFF[staff][0] !== 'county') return false
  // One that has ended is seen by whoever owned it last; the model does not keep that.
  return true
}

/** What the house must answer: 200, 404 for what one may not see, 409 for whoever is not the owner. */
export function expected(
  { talks, presence }: Model,
  what: 'take' | 'reply' | 'release' | 'transfer' | 'desk',
  { resident, staff, to }: { resident: ResidentName; staff: StaffName; to?: StaffName },
): number {
  const talk = talks[resident]
  if (!sees(talk, resident, staff)) return 404
  if (!talk.open) return 409
  if (what === 'take') return talk.open.owner === null ? 200 : 409
  if (talk.open.owner !== staff) return 409
  if (what !== 'transfer' || !to) return 200
  if (to === staff || (resident === 'stranger' && to !== 'county')) return 404
  return presence[to] === 'on' ? 200 : 409
}

/** The bot's turns: it calls people, or, while a person owns the talk, only lets them know of danger. */
export function turns(model: Model): void {
  for (const [resident, talk] of Object.entries(model.talks)) {
    for (const said of talk.pending.splice(0)) {
      if (said === 'hello') continue
      if (talk.open?.owner && said === 'ask') continue
      talk.open ??= { owner: null, urgent: false, placed: resident === 'villager' || said === 'danger' }
      talk.before = true
      if (said === 'danger') talk.open.urgent = true
    }
  }
}

/** Somebody is there, because they did something. */
export function comes(model: Model, staff: StaffName): void {
  model.presence[staff] = 'on'
}

/** Somebody goes: whatever they own waits again. */
export function goes(model: Model, staff: StaffName): void {
  model.presence[staff] = 'off'
  for (const { open } of Object.values(model.talks)) if (open?.owner === staff) open.owner = null
}
