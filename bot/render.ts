import type { ChatCard, ChatCitation, ChatLink } from '../server/conversations/contract.ts'
import type { MessageBody } from '../server/conversations/service.ts'
import type { Translate } from '../server/platform/i18n.ts'
import type { Card, CitationData, Link, Reply } from './model.ts'
import { speak } from './speak.ts'

/** Digits that can be typed for a button; further ones are tapped or written out. */
const MOST_NUMBERS = 9

const DISCLAIMER = 'eligibility:disclaimer'

/** The bubbles of one turn, ready to write. Only the last one with buttons has numbers: those are what typing means. */
export function render(t: Translate, replies: readonly Reply[]): MessageBody[] {
  const numbered = replies.findLastIndex((reply) => (reply.buttons?.length ?? 0) > 0)
  const noted = replies.some(({ text }) => text.some(({ key }) => key === DISCLAIMER))
  return replies.map((reply, index) => bubble(t, reply, index === numbered && !reply.digitsAnswer, noted))
}

function bubble(t: Translate, reply: Reply, numbered: boolean, noted: boolean): MessageBody {
  const buttons = (reply.buttons ?? []).map(({ label, action }, place) => ({
    label: speak(t, label),
    action,
    number: numbered && place < MOST_NUMBERS ? place + 1 : null,
  }))
  return {
    text: reply.text.map((words) => speak(t, words)).join('\n'),
    ...(buttons.length > 0 ? { buttons } : {}),
    ...(reply.links ? { links: reply.links.map((link) => shownLink(t, link)) } : {}),
    ...(reply.citations ? { citations: reply.citations.map((one) => shownCitation(t, one)) } : {}),
    ...(reply.card ? { cards: [shownCard(t, reply.card, noted)] } : {}),
  }
}

const shownLink = (t: Translate, { label, href }: Link): ChatLink => ({ label: speak(t, label), href })

const shownCitation = (t: Translate, { date, ...citation }: CitationData): ChatCitation => ({
  doc: t('bot:cite.doc', citation),
  clause: t('bot:cite.clause', citation),
  date,
})

/** A card says that it is an estimate, unless the turn does so already. */
function shownCard(t: Translate, card: Card, noted: boolean): ChatCard {
  switch (card.kind) {
    case 'screening':
      return {
        kind: 'screening',
        ...(noted ? {} : { note: t(DISCLAIMER) }),
        lines: card.lines.map(screeningLine(t)),
      }
    case 'timeline':
      return { ...card, steps: [...card.steps] }
    case 'benefits':
      return {
        kind: 'benefits',
        items: card.items.map((item) => ({
          ...item,
          amount: speak(t, item.amount),
          period: speak(t, item.period),
        })),
      }
  }
}

type CardLine = Extract<Card, { kind: 'screening' }>['lines'][number]

const screeningLine = (t: Translate) => (line: CardLine) => ({
  program: line.program,
  name: t(`eligibility:program.${line.program}.name`),
  verdict: line.verdict,
  verdictText: t(`eligibility:verdict.${line.verdict}`),
  amountText: line.amount ? speak(t, line.amount) : null,
  reasons: line.reasons.map((reason) => speak(t, reason)),
  citations: [...new Set(line.citations.map((citation) => t('bot:screen.citation', citation)))],
})
