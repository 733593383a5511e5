import { API } from '../../../server/paths.ts'
import type { RegionsAnswer } from '../../../server/regions/contract.ts'
import { read } from '../../api/client.ts'

/** One place of the tree of regions. */
export type Place = Pick<RegionsAnswer['regions'][number], 'code' | 'name'>

/** The places right below one, e.g. the townships of a county. */
export async function childrenOf(parent: string): Promise<Place[]> {
  const answer = await read<RegionsAnswer>(`${API.regions}?parent=${encodeURIComponent(parent)}`)
  return answer.regions
}
