import type { ReleaseBody } from '../../wishes/contract.ts'

/**
 * What somebody says about wishes where volunteers talk. `sure`: it begins with the verb, so that it cannot be the answer to
 * something else. `unclear`: it means one of these, but not which.
 */
export type BranchWords = NumberedWords | { act: 'list' | 'link' | 'unlink' | 'unclear' }

type ReleaseReason = ReleaseBody['reason']

/** What is about one wish. `reason` and `note`: why it is given back, as far as they said so. */
export type NumberedWords =
  | { act: 'claim'; number: number; sure: boolean }
  | { act: 'release'; number: number; reason: ReleaseReason | null; note: string | null; sure: true }
  | { act: 'prolong'; number: number; sure: true }
  | { act: 'complete'; number: number; code: string | null; sure: true }

const COUNT = '(\\d{1,9}|[一二三四五六七八九十百千两零〇]{1,9})'
/** "12", "第十二号", "#12", "12号心愿". */
const NUMBERED = `[#＃第]?\\s*${COUNT}\\s*号?(?:的)?(?:微|小)?(?:心愿)?`
const END = '(?:吧|了|啊|呀|哦)?'
const exactly = (words: string) => new RegExp(`^${words}$`, 'u')

const CLAIM = exactly(`(?:我(?:来|要|想)?)?认领(?:一下)?\\s*${NUMBERED}${END}`)
const MINE = [
  exactly(`我来(?:认领)?\\s*${NUMBERED}${END}`),
  exactly(`${NUMBERED}\\s*(?:由|让|归)?我(?:来|认领|领)${END}`),
]
const RELEASE = exactly(
  `(?:我(?:要|想)?)?(?:放弃|退掉|让出)(?:认领)?\\s*${NUMBERED}${END}(?:[\\s,，:：;；、]+(?:因为)?([^\\d]{2,60}))?`,
)
const PROLONG = [
  exactly(`(?:我(?:要|想)?)?(?:申请)?(?:延期|延长|宽限|续期)(?:一下)?\\s*${NUMBERED}${END}`),
  exactly(`${NUMBERED}\\s*(?:我)?(?:要|想)?(?:申请)?(?:延期|延长|宽限|续期)(?:一下)?${END}`),
]
/** Why something is given back, the first that fits. */
const REASONS: readonly (readonly [RegExp, ReleaseReason])[] = [
  [/联系不上|打不通|没人接|不接电话|找不到/u, 'not_reached'],
  [/不(?:用|需要|要)了|已经(?:有|买|办|解决)/u, 'not_needed'],
  [/没(?:有)?(?:时间|空)|太?忙|走不开|出差|来不及|有事/u, 'no_time'],
  [/不会|太?难|办不|做不|修不|弄不|搞不/u, 'too_hard'],
]
const COMPLETE = exactly(
  `(?:我)?(?:完成|办好|做完)(?:了)?\\s*${NUMBERED}(?:[\\s,，:：;；]*(?:码|完成码|数字)?(?:是)?[\\s:：]*(?:码|([\\d][\\d\\s-]{2,15})))?`,
)
const LIST = exactly('(?:看看?|查看?)?(?:有)?(?:什么|哪些)?(?:新)?(?:的)?(?:微|小)?心愿(?:清单|列表|榜|单)?')
const LINK = exactly('绑定(?:党)?支部(?:群)?')
const UNLINK = exactly('(?:解除|取消|解绑)(?:绑定)?(?:党)?支部(?:群)?')
const BEGUN = /^(?:认领|放弃|完成|延期)(?:[\s\d#第].{0,30})?$/u

/** Reads what a volunteer says; null when it is about something else. */
export function readBranchWords(text: string): BranchWords | null {
  const said = text
    .normalize('NFKC')
    .replaceAll('領', '领')
    .replaceAll('認', '认')
    .replaceAll('號', '号')
    .trim()
    .replace(/[。.!！?？~，,]+$/u, '')
  const numbered = (pattern: RegExp) => readCount(pattern.exec(said)?.[1])
  const claim = numbered(CLAIM)
  if (claim !== null) return { act: 'claim', number: claim, sure: true }
  for (const pattern of MINE) {
    const number = numbered(pattern)
    if (number !== null) return { act: 'claim', number, sure: false }
  }
  const release = numbered(RELEASE)
  if (release !== null) return { act: 'release', number: release, ...readReason(said), sure: true }
  for (const pattern of PROLONG) {
    const number = numbered(pattern)
    if (number !== null) return { act: 'prolong', number, sure: true }
  }
  const complete = numbered(COMPLETE)
  if (complete !== null) {
    const code = COMPLETE.exec(said)?.[2]?.replace(/\D/g, '') ?? null
    return { act: 'complete', number: complete, code, sure: true }
  }
  if (LIST.test(said)) return { act: 'list' }
  if (LINK.test(said)) return { act: 'link' }
  if (UNLINK.test(said)) return { act: 'unlink' }
  return BEGUN.test(said) ? { act: 'unclear' } : null
}

function readReason(said: string): { reason: ReleaseReason | null; note: string | null } {
  const note = RELEASE.exec(said)?.[2]?.trim() ?? null
  if (note === null) return { reason: null, note }
  return { reason: REASONS.find(([pattern]) => pattern.test(note))?.[1] ?? 'other', note }
}

const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** "12", "十二", "一百零三", "二三"; null: no number from 1 on. */
function readCount(said: string | undefined): number | null {
  if (!said) return null
  const number = /^\d+$/.test(said)
    ? Number(said)
    : chineseCount(said.replaceAll('〇', '零').replaceAll('两', '二'))
  return number >= 1 && number <= 2_147_483_647 ? number : null
}

function chineseCount(said: string): number {
  // Digit by digit: "一二" is twelve.
  if (!/[十百千]/.test(said)) return Number([...said].map((one) => DIGITS.indexOf(one)).join(''))
  let sum = 0
  let digit = 0
  for (const one of said) {
    const unit = UNITS[one]
    if (unit === undefined) digit = DIGITS.indexOf(one)
    else {
      sum += (digit || 1) * unit
      digit = 0
    }
  }
  return sum + digit
}
