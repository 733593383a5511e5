import type { PolicyPack } from '../engine/pack-types.ts'

const RANK: Readonly<Record<PolicyPack['level'], number>> = {
  national: 0,
  province: 1,
  city: 2,
  district_group: 3,
  county: 4,
}

const meet = (a: PolicyPack, b: PolicyPack) =>
  a.covers.some((one) => b.covers.some((other) => one.startsWith(other) || other.startsWith(one)))

/**
 * Lays packs over others: each comes after those of its own level and place and before the closer ones, so a
 * city's amendment overrides the city's pack and yields to a county's. Pure: server and phone do the same.
 */
export function layerPacks(
  packs: readonly PolicyPack[],
  amendments: readonly PolicyPack[],
): readonly PolicyPack[] {
  const layered = [...packs]
  for (const one of amendments) {
    const closer = layered.findIndex((pack) => RANK[pack.level] > RANK[one.level] && meet(pack, one))
    layered.splice(closer < 0 ? layered.length : closer, 0, one)
  }
  return layered
}
