import { readAnswer } from '../../server/eligibility/engine/index.ts'
import { goesOn, readAsked } from '../guide/asked.ts'
import { type Choice, choose } from '../guide/choose.ts'
import type { Knowledge, Move, Reply, State } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import { WAS_STOPPED } from '../understanding/data/programme-words.ts'
import { asksToEvade } from '../understanding/evasion.ts'
import type { Intent, Topic } from '../understanding/labels.ts'
import { namedPlace } from '../understanding/named-place.ts'
import { townAlone } from '../understanding/towns.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { guideReply, titleButton } from './guide-reply.ts'
import { openQuestion } from './screen.ts'

/** What most people want to know first. */
const FIRST = ['dibao-income-limit', 'documents-dibao', 'procedure-how-long']

/** Honest ways for whoever asks how to look poorer: what is left out, what is allowed, what else there is. */
const HONEST_WAYS = ['dibao-income-not-counted', 'property-savings', 'linshi-who']
const EVASION_ENTRY = 'procedure-false-information'
const STOP_ENTRY = 'procedure-stop'
const MAY_WONDER: readonly Intent[] = ['report_change', 'policy', 'progress', 'list']

/** Words that ask about a rule. Never a guess: one answer, a choice of few, or where to ask. */
export function answerPolicy(
  state: State,
  knowledge: Knowledge,
  text: string,
  topics: readonly Topic[] = [],
): Move {
  return about(state, text, (state, text) => {
    const found = find(state, knowledge, text, topics)
    if (found.kind === 'none') return unknown(state, topics)
    if (found.kind === 'sure') return tellFound(state, knowledge, found) ?? unknown(state, topics)
    return askWhich(state, found.ids)
  })
}

/** A county that the question names is the one it is answered for; nobody has said to live there. */
function about<M extends Move | null>(
  state: State,
  text: string,
  tell: (state: State, text: string) => M,
): M {
  const named = namedPlace(text)
  if (!named) return tell(state, text)
  const { code, rest } = named
  const move = tell({ ...state, facts: { ...state.facts, region: code } }, rest)
  return move && { ...move, state: { ...move.state, facts: state.facts, place: state.place ?? code } }
}

/** The answer, or a likely choice; for words that were not understood as anything else. Null: nothing of that kind. */
export function answerIfKnown(
  state: State,
  knowledge: Knowledge,
  text: string,
  topics: readonly Topic[] = [],
): Move | null {
  return about(state, text, (state, text) => {
    const found = find(state, knowledge, text, topics)
    if (found.kind === 'sure') return tellFound(state, knowledge, found)
    return found.kind === 'which' && found.likely ? askWhich(state, found.ids) : null
  })
}

/**
 * The answer, where it is beyond doubt; for words that were taken for something else.
 * @param own what they were taken for, offered beside the answer; null: nothing
 */
export function answerIfSure(
  state: State,
  knowledge: Knowledge,
  text: string,
  own: string | null,
): Move | null {
  const move = about(state, text, (state, text) => {
    const found = find(state, knowledge, text, [])
    return found.kind === 'sure' ? tellEntry(state, knowledge, found.id) : null
  })
  const withOwn = (reply: Reply): Reply => ({
    ...reply,
    buttons: [...(own ? [button(own)] : []), ...(reply.buttons ?? [])],
  })
  return move && { ...move, replies: move.replies.map(withOwn) }
}

const askWhich = (state: State, ids: readonly string[]): Move =>
  answer(state, 'policy', {
    text: [say('policy.which')],
    buttons: [...ids.map(titleButton), button('person')],
    asks: true,
  })

function find(state: State, { guide }: Knowledge, text: string, topics: readonly Topic[]): Choice {
  const last = state.guide ? guide.entry(state.guide.entry) : undefined
  const { besides, ...asked } = readAsked(text, topics, last, state.topics)
  const hits = guide.search({ ...asked, region: placeOf(state) })
  return choose(hits.filter(({ id }) => id !== besides))
}

/** The answer, with a way to what might have been meant instead. */
function tellFound(
  state: State,
  knowledge: Knowledge,
  { id, near }: Extract<Choice, { kind: 'sure' }>,
): Move | null {
  const move = tellEntry(state, knowledge, id)
  const withNear = (reply: Reply): Reply =>
    reply.asks ? reply : { ...reply, buttons: [...(reply.buttons ?? []), ...near.map(titleButton)] }
  return move && { ...move, replies: move.replies.map(withNear) }
}

/** One entry, tapped or found. Null: there is none of that name. */
export function tellEntry(state: State, knowledge: Knowledge, id: string): Move | null {
  const entry = knowledge.guide.entry(id)
  if (!entry) return null
  const { reply, needsPlace } = guideReply(state, knowledge, entry, placeOf(state))
  const asksPlace = needsPlace && !openQuestion(state)
  return answer({ ...state, guide: { entry: id, wantsPlace: asksPlace } }, 'policy', reply)
}

/**
 * What belongs to the guide whatever else the words may be: asking how to hide something, the place that an answer
 * waits for, and "那低边呢" after an answer. Null: none of these.
 */
export function takeGuideTurn(
  state: State,
  knowledge: Knowledge,
  { text, understood }: { readonly text: string; readonly understood: Understanding },
): Move | null {
  if (asksToEvade(text)) return declineEvasion(state, knowledge)
  // A stop that somebody only wonders about is no change to report; whoever disagrees has said so.
  if (WAS_STOPPED.test(text) && MAY_WONDER.includes(understood.intent) && !openQuestion(state))
    return tellEntry(state, knowledge, STOP_ENTRY)
  if (openQuestion(state)) return null
  const place = placeAlone(state, knowledge, text)
  if (place) return place
  return state.guide && goesOn(text) ? answerPolicy(state, knowledge, text, understood.topics) : null
}

/** A place and nothing else, after an answer that waits for it or a choice of answers. Null: neither. */
function placeAlone(state: State, knowledge: Knowledge, text: string): Move | null {
  const offered = state.choices.flatMap((action) => (action.startsWith('guide:') ? [action.slice(6)] : []))
  if (!state.guide?.wantsPlace && offered.length === 0) return null
  const read = readAnswer('region', townAlone(text) ?? text)
  if (!read.ok || typeof read.value !== 'string') return null
  if (state.guide?.wantsPlace) return takePlace(state, knowledge, read.value)
  return askWhich({ ...state, facts: { ...state.facts, region: read.value } }, offered)
}

/** The place that an answer waits for: tapped. */
export function takePlace(state: State, knowledge: Knowledge, code: string): Move | null {
  if (!state.guide || !readAnswer('region', code).ok) return null
  return tellEntry({ ...state, facts: { ...state.facts, region: code } }, knowledge, state.guide.entry)
}

/** "我想问政策" without a question: the commonest ones. */
export function offerQuestions(state: State): Move {
  return answer(state, 'policy', {
    text: [say('policy.offer')],
    buttons: FIRST.map(titleButton),
    links: [{ label: say('policy.all'), href: '/guide/questions' }],
    asks: true,
  })
}

/** Asked how to hide or tell less: kindly no, and what can honestly be done. */
function declineEvasion(state: State, knowledge: Knowledge): Move {
  const entry = knowledge.guide.entry(EVASION_ENTRY)
  const citations = entry ? knowledge.guide.fill(entry, null, knowledge.today, knowledge.packs).citations : []
  const reply: Reply = {
    text: [say('policy.no_evasion'), say('policy.honest')],
    buttons: [...HONEST_WAYS.map(titleButton), button('screen'), button('person')],
    citations,
  }
  return answer({ ...state, guide: { entry: EVASION_ENTRY, wantsPlace: false } }, 'policy', reply)
}

/** Not in the guide: says so, and where somebody knows. */
function unknown(state: State, topics: readonly Topic[]): Move {
  const legal = topics.includes('legal') ? [{ key: 'guide-words:go.legal_aid' }] : []
  return answer(state, 'policy', {
    text: [say('policy.unknown'), ...legal],
    buttons: [button('person'), button('screen')],
    links: [
      { label: say('call.12345'), href: 'tel:12345' },
      { label: say('policy.window'), href: '/help' },
    ],
  })
}

/** Where they live as far as it is known: said, or of the open application. */
const placeOf = ({ facts, place }: State): string | null => facts.region ?? place
