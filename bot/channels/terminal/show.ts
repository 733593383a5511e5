import type { ChatMessage } from '../../../server/conversations/contract.ts'
import { absolute } from '../shape.ts'

/** A message for a terminal: who, what, the buttons with the numbers that may be typed, the links. */
export function showMessage(
  message: ChatMessage,
  who: (author: ChatMessage['author']) => string,
  base: string,
): string {
  const buttons = (message.buttons ?? []).map(({ number, label }) =>
    number ? `${number}. ${label}` : `[${label}]`,
  )
  const links = (message.links ?? []).map(
    ({ label, href }) => `${label}: ${absolute(href, base).replace('tel:', '')}`,
  )
  const sources = (message.citations ?? []).map(({ doc, clause, date }) => `(${doc} ${clause}, ${date})`)
  const lines = [
    ...message.text.split('\n'),
    ...(buttons.length > 0 ? [buttons.join('   ')] : []),
    ...links,
    ...sources,
  ]
  return lines
    .map((line, index) => (index === 0 ? `${who(message.author)} ${line}` : `    ${line}`))
    .join('\n')
}

/**
 * One answer as one line of JSON: what the message was taken for and how sure that is (0 to 1), and what is said.
 * `handoff`: somebody has been called or is there.
 */
export function jsonLine(replies: readonly ChatMessage[], handoff: boolean): string {
  const taken = replies.find((message) => message.intent)
  return JSON.stringify({
    intent: taken?.intent ?? null,
    topics: taken?.topics ?? [],
    confidence: taken?.confidence ?? null,
    text: replies.map((message) => message.text).join('\n'),
    buttons: replies
      .flatMap((message) => message.buttons ?? [])
      .map(({ label, action }) => ({ label, action })),
    citations: replies.flatMap((message) => message.citations ?? []),
    handoff,
  })
}
