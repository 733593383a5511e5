import { API } from '../../../server/paths.ts'
import type { ServiceKind, Tag } from '../../../server/services/contract.ts'

/** What somebody looks for. `region`: another place than the one on file. */
export interface Wanted {
  tag: Tag | ''
  kind: ServiceKind | ''
  region: string
}

/** Where it is asked for; nothing stands in it that was not chosen. */
export function projectsPath(wanted: Wanted): string {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''))
  const asked = String(query)
  return asked ? `${API.serviceProjects}?${asked}` : API.serviceProjects
}
