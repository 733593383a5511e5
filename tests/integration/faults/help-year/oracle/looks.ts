import { fromDateColumn } from '../../../../../server/platform/clock.ts'
import type { Town } from '../town.ts'
import { WISH_SETTINGS } from '../town.ts'
import { clock, DAY_MS, type Due, doneAt, NEVER, sameDayAt, stands, tell, workdayAt } from './due.ts'
import type { Stay, WishLife } from './wishes.ts'

const LEVELS = ['village', 'township', 'county'] as const

/** What a desk must be told while a wish waits for a look, and how often it must go up. */
export function judgeLooks(life: WishLife, moments: readonly number[], { staff }: Pick<Town, 'staff'>) {
  const dues: Due[] = []
  let [least, most] = [0, 0]
  for (const stay of life.stays) {
    if (stay.state !== 'review' && stay.state !== 'wrong') continue
    let [from, days] = [stay.from, WISH_SETTINGS.reviewDays]
    for (let turn = 0; from !== NEVER; turn += 1) {
      const due = workdayAt(from, days, '17:00')
      const level = LEVELS[Math.min(turn, 2)] ?? 'county'
      const next = LEVELS[Math.min(turn + 1, 2)] ?? 'county'
      const late = doneAt(moments, due)
      const about = life.id
      const morning = sameDayAt(due, '09:00')
      const reminder = { kind: `wish.desk.${stay.state}Today`, about, to: staff[level] }
      if (morning > from) dues.push(...tell(moments, morning, Math.min(stay.to, late), reminder))
      dues.push(
        ...tell(moments, due, stay.to, { kind: `wish.desk.${stay.state}Late`, about, to: staff[next] }),
      )
      const still = stands(stay.to, late)
      if (late === NEVER || still === false) break
      if (level !== next) {
        most += 1
        if (still) least += 1
      }
      from = late
      days = 1
    }
  }
  const ups = life.events.filter(({ kind }) => kind === 'escalate').length
  const faults =
    ups < least || ups > most ? [`wish ${life.id} went up ${ups} times, not ${least}..${most}`] : []
  return { dues, faults }
}

const ON_ITS_WAY = ['to_agree', 'review', 'open']

/** Off the board when its day is past, closed when it was met long enough ago: once, and at that moment. */
export function judgeEnds(life: WishLife, moments: readonly number[]): string[] {
  const faults: string[] = []
  const past = life.byDate ? doneAt(moments, clock(fromDateColumn(life.byDate), '00:00') + DAY_MS) : NEVER
  for (const stay of life.stays) {
    const name = `wish ${life.id}, ${stay.state} since ${new Date(stay.from).toISOString()},`
    if (stay.state === 'met') {
      const due = doneAt(moments, stay.from + WISH_SETTINGS.closeDays * DAY_MS)
      faults.push(...ended(name, stay, due, next(life, stay) === 'close'))
    } else if (ON_ITS_WAY.includes(stay.state)) {
      const due = Math.max(past, stay.from)
      faults.push(...ended(name, stay, due, next(life, stay) === 'expire'))
    }
  }
  return faults
}

const next = (life: WishLife, stay: Stay): string => life.stays[life.stays.indexOf(stay) + 1]?.kind ?? ''

function ended(name: string, stay: Stay, due: number, byTime: boolean): string[] {
  if (byTime) return stay.to === due ? [] : [`${name} was ended by time at another moment`]
  return due !== NEVER && stands(stay.to, due) === true ? [`${name} is not ended by time`] : []
}
