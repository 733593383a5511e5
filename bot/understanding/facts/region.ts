import { REGION_CHOICES } from '../../../server/eligibility/engine/index.ts'
import { townsNamed } from '../towns.ts'
import {
  AT_HOME_AFTER,
  AT_HOME_BEFORE,
  ELSEWHERE,
  LIVES_THERE,
  NATIVE,
  NATIVE_OTHER,
  ONLY_THERE,
  SAID_HOME,
} from './data/household-vocabulary.ts'

/** Names in letters are left to the question: they hide in other words. */
const IN_LETTERS = /^[a-z']+$/

/** The county where the family is registered; nothing for a place where somebody only works, or for two places. */
export function regionIn(text: string): string | null {
  const isHome = ELSEWHERE.test(text) ? isSaidHome : isLikelyHome
  const codes = REGION_CHOICES.filter(({ names }) => names.some((name) => isHome(text, name)))
  const [only] = codes
  if (codes.length > 0) return only && codes.length === 1 ? only.code : null
  return countyOfTown(text, isHome)
}

/** "我是低塘的": who says the town has said the county. */
function countyOfTown(text: string, isHome: typeof isLikelyHome): string | null {
  const home = townsNamed(text).filter(([name, code]) => isHome(withoutCounty(text, code), name))
  const counties = new Set(home.map(([, code]) => code))
  const [only] = counties
  return counties.size === 1 ? (only ?? null) : null
}

/** Beside another place only "我是低塘的" counts: "女儿嫁到江苏" is about somebody else. */
function isSaidHome(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && SAID_HOME.test(text.slice(0, at)) && AT_HOME_AFTER.test(text.slice(at + name.length))
}

function isLikelyHome(text: string, name: string): boolean {
  if (IN_LETTERS.test(name)) return false
  const at = text.indexOf(name)
  if (at < 0) return false
  const lives = LIVES_THERE.test(text.slice(0, at))
  if (lives && !ONLY_THERE.test(text.slice(at + name.length))) return true
  const native = NATIVE.test(text.slice(at + name.length)) && !NATIVE_OTHER.test(text.slice(0, at))
  if (native) return true
  return AT_HOME_BEFORE.test(text.slice(0, at)) && AT_HOME_AFTER.test(text.slice(at + name.length))
}

/** "我是慈溪周巷人" names the county before the town. */
function withoutCounty(text: string, code: string): string {
  const names = REGION_CHOICES.find((choice) => choice.code === code)?.names ?? []
  return names.reduce((left, name) => left.replace(name, ''), text)
}
