import { BIND } from './rules.ts'

/** What somebody types about binding this account: a code (`bare`: nothing but digits), how it is done, that it shall end. */
export type BindWords = { kind: 'code'; code: string; bare: boolean } | { kind: 'how' } | { kind: 'undo' }

const CODE = /^(?:绑定码?|綁定碼?|bind)[\s:：]*(?:是|code)?[\s:：]*([\d\s-]+)[。.!！]?$/iu
const BARE = new RegExp(`^\\d{${BIND.digits}}$`)
const HOW = /^(?:怎么|如何|我要|我想)?(?:绑定|綁定|bind)(?:账号|帐号|微信|聊天账号)?(?:码)?[？?。.!！]?$/iu
const UNDO = /^(?:解除绑定|解绑|取消绑定|unbind)[。.!！]?$/iu

/** Reads a message about binding; null when it is about something else. */
export function readBindWords(text: string): BindWords | null {
  const said = text.normalize('NFKC').trim()
  if (UNDO.test(said)) return { kind: 'undo' }
  const code = CODE.exec(said)?.[1]?.replace(/[\s-]/g, '')
  if (code !== undefined && code !== '') return { kind: 'code', code, bare: false }
  const digits = said.replace(/[\s-]/g, '')
  if (BARE.test(digits)) return { kind: 'code', code: digits, bare: true }
  return HOW.test(said) ? { kind: 'how' } : null
}

/** The code in a scanned one (`bind_12345678`); null when it holds none. */
export function readScannedCode(scanned: string): string | null {
  return new RegExp(`^bind[_:-](\\d{${BIND.digits}})$`).exec(scanned)?.[1] ?? null
}
