import type { ChatButton, ChatLink, ChatMessage } from '../../server/conversations/contract.ts'
import { type Translate, translator } from '../../server/platform/i18n.ts'
import { PAGES } from '../pages.ts'
import type { Abilities, OutgoingPart } from './channel.ts'
import { splitText } from './split-text.ts'

/** Of the documents an answer rests on so many are named where they are lines of text. */
const MOST_SOURCES = 4

/** A message as a channel can show it, in as many parts as its length asks for; buttons and links stand with the last. */
export function shape(
  message: ChatMessage,
  can: Pick<Abilities, 'buttons' | 'links' | 'textLength'>,
  how: { key: string; publicUrl: string },
): OutgoingPart[] {
  const t = translator(/\p{Script=Han}/u.test(message.text) ? 'zh-CN' : 'en')
  const buttons = message.buttons ?? []
  const shown = buttons.length <= can.buttons ? buttons : []
  const written = shown.length > 0 ? [] : buttonLines(t, buttons)
  const links = (message.links ?? []).map((link) => linkHere(t, link, how.publicUrl))
  const text = [
    message.text,
    ...beside(t, message),
    ...(can.links ? [] : links.map(({ label, href }) => `${label}: ${href.replace(/^tel:/, '')}`)),
    ...(message.links?.some(isSignIn) ? [t('channels:bind_to_go_on')] : []),
    ...written,
  ].join('\n')
  const texts = splitText(text, can.textLength)
  const { author, at } = message
  return texts.map((text, index) => {
    const last = index === texts.length - 1
    return {
      key: index === 0 ? how.key : `${how.key}.${index + 1}`,
      text,
      buttons: last ? shown : [],
      links: last && can.links ? links : [],
      author: author === 'me' ? 'system' : author,
      at,
    }
  })
}

/** What stands beside the words on a page: that it is an estimate, and on what it rests. */
function beside(t: Translate, { cards = [], citations = [] }: ChatMessage): string[] {
  const screenings = cards.flatMap((card) => (card.kind === 'screening' ? [card] : []))
  const sources = new Set([
    ...citations.map((citation) => t('channels:source', citation)),
    ...screenings.flatMap(({ lines }) => lines.flatMap((line) => line.citations)),
  ])
  const list = [...sources].slice(0, MOST_SOURCES).join(t('channels:semicolon'))
  return [
    ...screenings.flatMap(({ note }) => (note ? [note] : [])),
    ...(sources.size > 0 ? [t('channels:sources', { list })] : []),
  ]
}

/** Numbers can be typed; what has none can be said. */
function buttonLines(t: Translate, buttons: readonly ChatButton[]): string[] {
  const said = buttons.filter(({ number }) => number === null).map(({ label }) => label)
  return [
    ...buttons.flatMap(({ number, label }) => (number === null ? [] : [`${number}. ${label}`])),
    ...(said.length > 0 ? [t('channels:or_say', { words: said.join(t('channels:comma')) })] : []),
  ]
}

const isSignIn = ({ href }: ChatLink) => href === PAGES.signIn

/** Whoever signs in from here wants to go on here: they get the code that binds this account. */
function linkHere(t: Translate, link: ChatLink, publicUrl: string): ChatLink {
  if (isSignIn(link)) return { label: t('channels:link.bind'), href: absolute(PAGES.bind, publicUrl) }
  return { ...link, href: absolute(link.href, publicUrl) }
}

/** The address of a page as it is opened from elsewhere; phones stay what they are. */
export const absolute = (href: string, publicUrl: string): string =>
  href.startsWith('/') ? publicUrl.replace(/\/+$/, '') + href : href
