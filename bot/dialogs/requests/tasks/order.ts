import type { Knowledge, Words } from '../../../model.ts'
import { tell } from '../../../moves.ts'
import type { Answers, Draft } from '../../../request-draft.ts'
import { sayTime } from '../../../say-date.ts'
import type { Times } from '../../../service-model.ts'
import { BY_WORDS, ON_WORDS, WHO_WORDS } from '../../../understanding/data/request-vocabulary.ts'
import { AT_HOME, HALF_DAY } from '../../../understanding/data/service-vocabulary.ts'
import { needIn } from '../../../understanding/needs.ts'
import { readDay } from '../../../understanding/read-day.ts'
import { chosenIn, tellsOf } from '../../../understanding/requests.ts'
import { chinaDay, isMorning } from '../../services/when.ts'
import { cut, PLACE, WORDS, wholeDay } from '../steps.ts'
import type { Choice, Filled, Step, Task } from '../task.ts'
import { valueWords } from '../value-words.ts'

/** The house takes so many; the notes below them need some of it. */
const LONGEST = 400
const LONGEST_ADDRESS = 120
/** Times that are shown at once. */
const TIMES_SHOWN = 4
const WHO = ['self', 'parent', 'spouse', 'child', 'other']
/** Who may live elsewhere than the one who asks. */
const ELSEWHERE = ['parent', 'other']

function hear(text: string, today: string): Answers {
  const need = needIn(text)
  const who = chosenIn(WHO_WORDS, text)
  const on = readDay(text, today, 'future') ?? chosenIn(ON_WORDS, text)
  return {
    ...(need ? { need } : {}),
    ...(tellsOf('service', text) && text.trim().length > BARE_NEED
      ? { words: cut(text).slice(0, LONGEST) }
      : {}),
    ...(who ? { who } : {}),
    ...(on ? { on } : {}),
  }
}

/** Up to here words name a help and tell nothing of it: "送饭上门". */
const BARE_NEED = 5

const times = ({ times }: Draft): Times['slots'] => times?.slots ?? []

/** Times to tap: those of the day that was said come first. */
function timeChoices(draft: Draft): Choice[] {
  const day = wholeDay(draft.answers.on)
  const onDay = times(draft).filter(({ startsAt }) => chinaDay(startsAt) === day)
  const others = times(draft).filter((one) => !onDay.includes(one))
  return [...onDay, ...others]
    .slice(0, TIMES_SHOWN)
    .map(({ id, startsAt }) => ({ value: id, label: sayTime(startsAt) }))
}

/** "下周三上午": a free time of that day, else the day itself. */
export function readTime(
  slots: Times['slots'],
  { today }: Pick<Knowledge, 'today'>,
  text: string,
): string | null {
  const day = wholeDay(readDay(text, today, 'future'))
  if (!day) return null
  const half = chosenIn(HALF_DAY, text)
  const free = slots.filter(({ startsAt }) => chinaDay(startsAt) === day)
  const fits = free.find(({ startsAt }) => !half || isMorning(startsAt) === (half === 'am'))
  return fits?.id ?? day
}

const PROJECT: Step = {
  slot: 'project',
  takes: 'choice',
  list: ({ offers }) =>
    (offers?.items ?? []).map(({ id, name }) => ({
      value: id,
      label: { key: 'bot:ready', params: { text: name } },
    })),
  read: ({ offers }, _, text) => {
    const said = text.trim()
    const named = (offers?.items ?? []).filter(({ name }) => said.length >= 2 && name.includes(said))
    return named.length === 1 ? (named[0]?.id ?? null) : null
  },
}

const TIME: Step = {
  slot: 'time',
  takes: 'day',
  toward: 'future',
  list: timeChoices,
  options: ['soon'],
  words: [...ON_WORDS, ...BY_WORDS],
  read: (draft, knowledge, text) => readTime(times(draft), knowledge, text),
}

function fill(draft: Draft): Filled {
  const { project, who, address, time, on, place, words } = draft.answers
  const slot = times(draft).find(({ id }) => id === time)
  const day = slot ? null : (wholeDay(time) ?? wholeDay(on))
  const note = (key: string, value: Words) => tell(`note.${key}`, { value })
  return {
    name: 'service.order',
    order: {
      clientKey: draft.key,
      projectId: project ?? '',
      slotId: slot?.id ?? null,
      wantedOn: day,
      words: words || null,
      ...(address && address !== 'home' ? { address: address.slice(0, LONGEST_ADDRESS) } : {}),
      ...(place ? { region: place } : {}),
    },
    notes: [
      ...(who ? [note('who', tell(`who.${who}`))] : []),
      ...(!slot && time && !day ? [note('on', valueWords(draft, 'time', time))] : []),
      ...(on && !wholeDay(on) && on !== time ? [note('on', valueWords(draft, 'on', on))] : []),
    ],
  }
}

/** "想找人上门看看我妈": which of the projects that fit, for whom, where to, when. Then what the organisation sees is read back. */
export const order: Task = {
  kind: 'order',
  intent: 'service',
  steps: [
    PLACE,
    PROJECT,
    { slot: 'who', takes: 'choice', options: WHO, words: WHO_WORDS },
    {
      slot: 'address',
      takes: 'words',
      options: ['home'],
      applies: ({ answers }) => ELSEWHERE.includes(answers.who ?? ''),
      read: (_, __, text) => (AT_HOME.test(text.trim()) ? 'home' : cut(text).slice(0, LONGEST_ADDRESS)),
    },
    TIME,
    { ...WORDS, optional: true },
  ],
  hear,
  lead: () => [],
  fill,
  lookUp: (draft, step) => {
    const { project, need, place } = draft.answers
    if (step?.slot === 'project' && !draft.offers)
      return { name: 'service.find', need: need ?? null, region: place ?? null }
    return project && !draft.times && (!step || step.slot === 'time')
      ? { name: 'service.times', projectId: project }
      : null
  },
  // "要送饭的": another help than the one whose projects are shown.
  beside: (step, text, today) => (step.slot === 'project' && needIn(text) ? hear(text, today) : null),
}
