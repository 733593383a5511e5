import { randomBytes } from 'node:crypto'
import type { Answer } from '../channel.ts'
import { encrypt, type SafeKey, signatureOf } from './crypt.ts'
import type { Pushed } from './read-xml.ts'

/** Tells the platform that all is well and nothing is said now; else it calls twice more. */
export const NOTHING_NOW: Answer = { type: 'text/plain; charset=utf-8', body: 'success' }

/** What XML has no place for, not even in a section of plain text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A section of plain text cannot hold its own end, so that stands in two. */
const cdata = (text: string) =>
  `<![CDATA[${text.replace(NOT_XML, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** A text as the answer to a push, in seconds since 1970 `at`. */
export function replyXml(push: Pushed, text: string, at: number): string {
  return [
    '<xml>',
    `<ToUserName>${cdata(push.FromUserName)}</ToUserName>`,
    `<FromUserName>${cdata(push.ToUserName)}</FromUserName>`,
    `<CreateTime>${at}</CreateTime>`,
    '<MsgType><![CDATA[text]]></MsgType>',
    `<Content>${cdata(text)}</Content>`,
    '</xml>',
  ].join('')
}

/** The same for the safe mode: encrypted, and signed by us. */
export function sealedXml(
  xml: string,
  { token, key, at }: { token: string; key: SafeKey; at: number },
): string {
  const sealed = encrypt(xml, key)
  const nonce = randomBytes(8).toString('hex')
  return [
    '<xml>',
    `<Encrypt>${cdata(sealed)}</Encrypt>`,
    `<MsgSignature>${cdata(signatureOf(token, String(at), nonce, sealed))}</MsgSignature>`,
    `<TimeStamp>${at}</TimeStamp>`,
    `<Nonce>${cdata(nonce)}</Nonce>`,
    '</xml>',
  ].join('')
}

export const xmlAnswer = (body: string): Answer => ({ type: 'application/xml; charset=utf-8', body })
