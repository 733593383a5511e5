import type { FamilyPortrait, FamilySign } from '../../eligibility/engine/portrait/family-portrait.ts'
import type { FamilyType, ServiceKind, Tag } from './kinds.ts'

/** What decides whether a project fits, and how soon it can come. Every line of the catalogue is one. */
export type Offer = {
  forTypes: readonly FamilyType[]
  tag: Tag
  kind: ServiceKind
  /** How near it is meant for: the digits of the region it names, 2 to 12; 0: of another place. */
  near: number
  /** Null: not said. */
  freeThisMonth: number | null
}
export type FitReason = { sign: FamilySign } | { type: FamilyType }
type Fit = { why: string[]; fits: boolean }
/** Words by their key in the namespace `services`. */
type Words = (key: string, params?: Record<string, string | number>) => string

type Helps = { tags?: readonly Tag[]; kinds?: readonly ServiceKind[] }

/** What each sign calls for. Our own judgement, and it only decides what comes first. */
const SIGN_CALLS_FOR: Readonly<Record<FamilySign, Helps>> = {
  alone: { kinds: ['visit', 'meals', 'mind'] },
  elder: { tags: ['elderly'] },
  care: { kinds: ['care', 'bathing', 'hospital'] },
  carer: { kinds: ['care', 'mind'] },
  disabled: { kinds: ['home', 'care', 'inclusion'] },
  ill: { tags: ['medical'], kinds: ['hospital'] },
  child: { tags: ['youth'] },
  student: { tags: ['learning'] },
  jobless: { kinds: ['skills'] },
}
const TYPE_CALLS_FOR: Readonly<Partial<Record<FamilyType, Helps>>> = {
  doudi: { tags: ['hardship'] },
  jinan: { tags: ['hardship'] },
  fazhan: { kinds: ['skills'] },
}

const calls = ({ tags, kinds }: Helps, { tag, kind }: Offer): boolean =>
  (tags?.includes(tag) ?? false) || (kinds?.includes(kind) ?? false)

/** The kinds of service that a sign calls for by name. */
export const kindsFor = (sign: FamilySign): readonly ServiceKind[] => SIGN_CALLS_FOR[sign].kinds ?? []

/** Why a project fits this family, what is nearest to life first; empty: nothing says so, which excludes nobody. */
export function fitReasons(offer: Offer, family: FamilyPortrait): FitReason[] {
  const signs = (Object.keys(SIGN_CALLS_FOR) as FamilySign[]).filter(
    (sign) => family.signs.includes(sign) && calls(SIGN_CALLS_FOR[sign], offer),
  )
  const types = family.types.filter(
    (type) => offer.forTypes.includes(type) || calls(TYPE_CALLS_FOR[type] ?? {}, offer),
  )
  return [...signs.map((sign) => ({ sign })), ...types.map((type) => ({ type }))]
}

/** The higher, the sooner it is shown: what fits, what is for everybody, what has room, what is near. */
function weight(offer: Offer, family: FamilyPortrait): number {
  const fits = fitReasons(offer, family).length
  const forAll = offer.forTypes.length === 0 ? 1 : 0
  const room = offer.freeThisMonth === 0 ? 0 : 1
  return fits * 1000 + forAll * 100 + room * 50 + offer.near
}

/** More reasons than these in one sentence are not read. */
const SAID = 2
/** As near as a township. */
const TOWNSHIP = 9

function saying(t: Words, reason: FitReason, { oldest }: FamilyPortrait): string {
  if ('type' in reason) return t(`services:because.type.${reason.type}`)
  const aged = reason.sign === 'elder' && oldest !== null
  return t(`services:because.sign.${aged ? 'aged' : reason.sign}`, { age: oldest ?? 0 })
}

/** Why a project stands where it stands: one plain sentence for what fits, and where it is near or full. */
export function fitOf(t: Words, offer: Offer, family: FamilyPortrait): Fit {
  const reasons = fitReasons(offer, family)
  const said = reasons.slice(0, SAID).map((reason) => saying(t, reason, family))
  const because =
    said.length > 0 ? [t('services:because.all', { what: said.join(t('services:because.and')) })] : []
  const near = offer.near >= TOWNSHIP ? [t('services:because.near')] : []
  const full = offer.freeThisMonth === 0 ? [t('services:because.full')] : []
  return { why: [...because, ...near, ...full], fits: reasons.length > 0 }
}

/**
 * All of them, what fits the family first, each with why. Nothing is left out: who is not known is offered the same. The same
 * on a server, in the chat and on a phone that keeps what it was told to itself.
 */
export function fittingFirst<T extends Offer>(
  t: Words,
  offers: readonly T[],
  family: FamilyPortrait,
): (T & Fit)[] {
  return offers
    .map((offer) => ({ offer, worth: weight(offer, family) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ offer }) => ({ ...offer, ...fitOf(t, offer, family) }))
}
