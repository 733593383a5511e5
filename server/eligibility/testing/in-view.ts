import { Case } from '../engine/case.ts'
import type { Facts, Group } from '../engine/facts.ts'
import type { PolicyPack } from '../engine/pack-types.ts'
import { resolvePack } from '../packs/resolve.ts'

/** How somebody is looked at: by the place in the list, or as one said to be of a group. */
interface View {
  at?: number
  assumed?: Group | null
  /** Day of the rules; without it that of the other tests. */
  on?: string
  packs?: readonly PolicyPack[]
}

/** A family on a day of 2026 with one person in view: the first listed if nothing else is said. */
export function inView(facts: Facts, { at = 0, assumed = null, on = '2026-11-22', packs }: View = {}): Case {
  const subject = new Case(facts, resolvePack(facts.region, on, packs))
  subject.lookAt(at, assumed)
  return subject
}

/** The same with the household as a whole in view. */
export function atHome(facts: Facts, view: View = {}): Case {
  const subject = inView(facts, view)
  subject.lookAtAll()
  return subject
}
