import { CONTROL_WORDS, type Control, NONE, PLACE, PLACES } from './data/control-words.ts'

export type { Control }

/** The steering word, if the message is nothing else. */
export function readControl(text: string): Control | null {
  return CONTROL_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The number of a button that was typed: 1, 2., "第一个". Null for anything else. */
export function readChoice(text: string): number | null {
  const bare = text.normalize('NFKC').replace(/[.)\s\u3002\u3001]+$/, '')
  if (/^[1-9]$/.test(bare)) return Number(bare)
  const place = PLACE.exec(bare)?.[1]
  if (!place) return null
  return PLACES.includes(place) ? PLACES.indexOf(place) + 1 : Number(place)
}

/** True for "没有", "家里没有汽车": a plain no to "is there one". */
export function saysNone(text: string): boolean {
  return NONE.test(text)
}

/** An ID number stands in it: it is not needed in a talk, and whoever sends it is told so. */
export function hasIdNumber(text: string): boolean {
  return /(?<!\d)\d{17}[\dx](?!\d)/i.test(text.replace(/[\s-]/g, ''))
}
