import {
  type FamilyPortrait,
  NOTHING_KNOWN,
} from '../../../server/eligibility/engine/portrait/family-portrait.ts'
import { forgetLocal, readLocal, writeLocal } from '../../shell/local-store.ts'

const KEY = 'portrait'

/** What a screening on this phone came to, in a few words. It stays here; nobody is told of it. */
export const portraitHere = (): FamilyPortrait => ({ ...NOTHING_KNOWN, ...readLocal<FamilyPortrait>(KEY) })

/** Keeps it on this phone; where nothing is certain there is nothing to keep. */
export function keepPortraitHere(portrait: FamilyPortrait): void {
  if (saysNothing(portrait)) forgetLocal(KEY)
  else writeLocal(KEY, portrait)
}

export const forgetPortraitHere = (): void => forgetLocal(KEY)

export const saysNothing = ({ types, signs }: FamilyPortrait): boolean =>
  types.length === 0 && signs.length === 0

/** Whether a portrait says nothing that another does not say. */
export const within = (one: FamilyPortrait, all: FamilyPortrait): boolean =>
  one.types.every((type) => all.types.includes(type)) && one.signs.every((sign) => all.signs.includes(sign))
