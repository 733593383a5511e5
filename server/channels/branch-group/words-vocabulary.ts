/**
 * What somebody says about wishes where volunteers talk. `sure`: it begins with the verb, so that it cannot be the answer to
 * something else. `unclear`: it means one of these, but not which.
 */
export type BranchWords = NumberedWords | { act: 'list' | 'link' | 'unlink' | 'unclear' }

/** What is about one wish. */
export type NumberedWords =
  | { act: 'claim'; number: number; sure: boolean }
  | { act: 'release'; number: number; sure: true }
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
const RELEASE = exactly(`(?:我(?:要|想)?)?(?:放弃|退掉|让出)(?:认领)?\\s*${NUMBERED}${END}`)
const COMPLETE = exactly(
  `(?:我)?(?:完成|办好|做完)(?:了)?\\s*${NUMBERED}(?:[\\s,，:：;；]*(?:码|完成码|数字)?(?:是)?[\\s:：]*(?:码|([\\d][\\d\\s-]{2,15})))?`,
)
const LIST = exactly('(?:看看?|查看?)?(?:有)?(?:什么|哪些)?(?:新)?(?:的)?(?:微|小)?心愿(?:清单|列表|榜|单)?')
const LINK = exactly('绑定(?:党)?支部(?:群)?')
const UNLINK = exactly('(?:解除|取消|解绑)(?:绑定)?(?:党)?支部(?:群)?')
const BEGUN = /^(?:认领|放弃|完成)(?:[\s\d#第].{0,30})?$/u

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
  if (release !== null) return { act: 'release', number: release, sure: true }
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
