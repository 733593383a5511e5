import type { PolicyPack } from '../engine/pack-types.ts'
import { frameFaults, orderFault, rivalFaults, seamFaults } from './check-pack.ts'
import { rowFaults } from './check-row.ts'

function packFaultsOf(pack: PolicyPack): string[] {
  const rows = pack.rows.flatMap((row) =>
    rowFaults(pack, row).map((fault) => `${row.key}@${row.validFrom}: ${fault}`),
  )
  return [...frameFaults(pack), ...rows, ...seamFaults(pack)]
}

function betweenFaults(pack: PolicyPack, earlier: readonly PolicyPack[]): string[] {
  return [
    ...(earlier.some(({ id }) => id === pack.id) ? ['an earlier pack has the same id'] : []),
    ...earlier.flatMap((before) => [orderFault(before, pack) ?? [], rivalFaults(before, pack)].flat()),
  ]
}

/** Everything wrong with the packs, one line each; empty if they may be loaded. */
export function packFaults(packs: readonly PolicyPack[]): string[] {
  return packs.flatMap((pack, index) =>
    [...packFaultsOf(pack), ...betweenFaults(pack, packs.slice(0, index))].map(
      (line) => `${pack.id}/${line}`,
    ),
  )
}
