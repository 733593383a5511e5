import type { Door, Filled, GuideEntry } from '../../server/guide/service.ts'
import type { Button, Knowledge, Link, Reply, State, Words } from '../model.ts'
import { say } from '../moves.ts'
import { openQuestion } from './screen.ts'

/** Places to tap; every other one is typed. */
const FIRST_PLACES = ['330281', '330282', '330108']
/** Every place outside the packs is one place in the questionnaire. */
const ELSEWHERE = '330000'

const word = (key: string): Words => ({ key: `guide-words:${key}` })

/** A button that tells one entry. */
export const titleButton = (id: string): Button => ({
  label: { key: `guide:${id}.title` },
  action: `guide:${id}`,
})

/** One entry with the figures of a place, its clauses, and the doors from here. */
export function guideReply(
  state: State,
  knowledge: Knowledge,
  entry: GuideEntry,
  region: string | null,
): { readonly reply: Reply; readonly needsPlace: boolean } {
  const filled = knowledge.guide.fill(entry, region, knowledge.today, knowledge.packs)
  const asksPlace = filled.needsPlace && !openQuestion(state)
  const reply: Reply = {
    text: [
      { key: `guide:${entry.id}.title` },
      {
        key: `guide:${entry.id}.body`,
        params: { ...figureWords(entry, filled), place: placeWords(region, filled) },
      },
      ...entry.doors.filter(isSaid).map((door) => word(`go.${door}`)),
      ...(filled.planned ? [word('planned')] : []),
      ...(filled.doubtful ? [word('doubtful')] : []),
      ...(filled.stale ? [word('stale')] : []),
      ...(asksPlace ? [say('policy.ask_place')] : []),
    ],
    buttons: asksPlace ? placeButtons() : doorButtons(entry.doors),
    links: entry.doors.flatMap((door) => LINKS[door] ?? []),
    citations: filled.citations,
    ...(asksPlace ? { asks: true } : {}),
  }
  return { reply, needsPlace: filled.needsPlace }
}

function placeWords(region: string | null, { planned }: Filled): Words {
  const place: Words =
    region && region !== ELSEWHERE ? { key: `eligibility:region.${region}` } : word('your_place')
  return planned ? { ...word('by_plan'), params: { place } } : place
}

function figureWords({ id }: GuideEntry, { figures }: Filled): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? word(figure) : { key: `guide:${id}.figure.${name}`, params: figure },
    ]),
  )
}

const placeButtons = (): Button[] =>
  FIRST_PLACES.map((code) => ({ label: { key: `eligibility:region.${code}` }, action: `place:${code}` }))

/** Doors that have no page and no number of their own are said. */
const SAID: readonly Door[] = ['legal_aid', 'hospital', 'insurance']
const isSaid = (door: Door): boolean => SAID.includes(door)

const LINKS: Partial<Record<Door, Link>> = {
  township: { label: say('policy.window'), href: '/help' },
  '12345': { label: say('call.12345'), href: 'tel:12345' },
  police: { label: say('call.110'), href: 'tel:110' },
}

/** Doors of the house, and always somebody to talk to. */
function doorButtons(doors: readonly Door[]): Button[] {
  const inner = doors.filter((door) => !isSaid(door) && LINKS[door] === undefined && door !== 'person')
  return [...inner, 'person'].map((door) => ({ label: word(`door.${door}`), action: door }))
}
