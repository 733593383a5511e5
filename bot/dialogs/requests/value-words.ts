import { REGION_CHOICES } from '../../../server/eligibility/engine/index.ts'
import type { Words } from '../../model.ts'
import { serviceSays, tell, wishSays } from '../../moves.ts'
import type { Draft, Slot } from '../../request-draft.ts'
import { sayDay, sayTime } from '../../say-date.ts'

const asIs = (text: string): Words => ({ key: 'bot:ready', params: { text } })

/** Where the words of a choice stand; what is not here has words of the bot's own. */
const SHARED: Partial<Record<Slot, string>> = {
  what: 'requests:change',
  about: 'requests:about',
  service: 'requests:service',
  category: 'wishes:category',
  when: 'requests:when',
  naming: 'requests:naming',
}
const DAYS: readonly Slot[] = ['since', 'by', 'on']
/** Choices that are no day, of questions about one. */
const NO_DAYS = ['soon', 'later', 'often']

/** "报告变化". */
export const kindWords = ({ kind }: Pick<Draft, 'kind'>): Words =>
  kind === 'wish'
    ? wishSays('name')
    : kind === 'order'
      ? serviceSays('name')
      : { key: `requests:kind.${kind}` }

/** What was answered, as it is read back. */
export function valueWords(draft: Draft, slot: Slot, value: string): Words {
  const shared = SHARED[slot]
  if (shared) return { key: `${shared}.${value}` }
  if (DAYS.includes(slot)) return dayWords(slot, value)
  if (slot === 'who') return tell(`who.${value}`)
  if (slot === 'project') return asIs(draft.offers?.items.find(({ id }) => id === value)?.name ?? '')
  if (slot === 'address' && value === 'home') return serviceSays('at_home')
  if (slot === 'time') return timeWords(draft, value)
  if (slot === 'place') return placeWords(draft, value)
  if (slot === 'application')
    return asIs(draft.known?.applications.find(({ id }) => id === value)?.number ?? '')
  return asIs(value)
}

function timeWords(draft: Draft, value: string): Words {
  const startsAt = draft.times?.slots.find(({ id }) => id === value)?.startsAt
  return startsAt ? sayTime(startsAt) : dayWords('on', value)
}

function dayWords(slot: Slot, value: string): Words {
  if (NO_DAYS.includes(value)) return tell(`${slot}.${value}`)
  const [, year = '', month = '', day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? []
  if (day) return sayDay(value)
  if (month)
    return tell('month', {
      year,
      month: Number(month),
      monthName: { key: `bot:time.month.${Number(month)}` },
    })
  return year ? tell('year', { year }) : asIs(value)
}

/** The place by its name, as far as we know one. */
export function placeWords({ known }: Draft, code: string): Words {
  if (known?.place?.code === code) return asIs(known.place.name)
  const county = REGION_CHOICES.find((one) => one.code === code.slice(0, 6))
  return county ? { key: `eligibility:region.${county.code}` } : tell('place.unnamed')
}
