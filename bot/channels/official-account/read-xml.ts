import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** Numbers stay text: ids have 64 bits. Nothing is looked up elsewhere, and what is given twice fails as it is no text. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  ignoreDeclaration: true,
})

const text = z.string()
const id = text.min(1).max(100)

/** What we read of a message or event; whatever else it holds is left out. */
const pushed = z.object({
  ToUserName: id,
  FromUserName: id,
  /** Unix seconds. */
  CreateTime: text.regex(/^\d{1,12}$/),
  MsgType: text,
  MsgId: text.regex(/^\d{1,20}$/).optional(),
  Content: text.optional(),
  /** Speech that the platform has put into words. */
  Recognition: text.optional(),
  Event: text.optional(),
  EventKey: text.optional(),
})

const sealed = z.object({ Encrypt: text.min(1) })

export type Pushed = z.infer<typeof pushed>

/** A message or event; null when it is none. */
export const readPushed = (xml: string): Pushed | null => pushed.safeParse(inside(xml)).data ?? null

/** What the safe mode has encrypted; null when there is nothing. */
export const readSealed = (xml: string): string | null => sealed.safeParse(inside(xml)).data?.Encrypt ?? null

function inside(xml: string): unknown {
  // No message of the platform has one, and every attack by XML does.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return null
  try {
    const whole: unknown = parser.parse(xml)
    return typeof whole === 'object' && whole !== null && 'xml' in whole ? whole.xml : null
  } catch {
    return null
  }
}
