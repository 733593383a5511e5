import type { PolicyPack } from '../../../server/eligibility/engine/index.ts'
import { ALL_PACKS } from '../../../server/eligibility/packs/all.ts'
import { layerPacks } from '../../../server/eligibility/packs/layer.ts'
import { AMENDMENTS } from '../../api/amendments.ts'
import { readLocal } from '../../shell/local-store.ts'

let inForce: readonly PolicyPack[] | undefined

/**
 * The rules of this visit: those of the program, with what the county has published since laid over them. Taken
 * up once, so that nothing changes between two questions.
 */
export function packsInForce(): readonly PolicyPack[] {
  const kept = readLocal<PolicyPack[]>(AMENDMENTS)
  inForce ??= layerPacks(ALL_PACKS, Array.isArray(kept) ? kept : [])
  return inForce
}
