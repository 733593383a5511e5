import { API } from '../../../server/paths.ts'
import { read } from '../../api/client.ts'

/** One place of the tree of regions. */
export interface Place {
  code: string
  name: string
}

/** The places right below one, e.g. the townships of a county. */
export async function childrenOf(parent: string): Promise<Place[]> {
  const answer = await read<{ regions: Place[] }>(`${API.regions}?parent=${encodeURIComponent(parent)}`)
  return answer.regions
}
