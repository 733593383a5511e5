import type { z } from 'zod'
import { API } from '../../server/paths.ts'
import type { providerProjectsSchema } from '../../server/services/contract.ts'
import { read } from '../api/client.ts'

export type OwnProjects = z.infer<typeof providerProjectsSchema>
export type OwnProject = OwnProjects['items'][number]

/** The projects of one's own organisation, with their times. */
export const ownProjects = () => read<OwnProjects>(API.providerProjects)

/** Times that still take somebody. */
export const freeSlots = (project: OwnProject | undefined, now: number) =>
  (project?.slots ?? []).filter(
    ({ closed, taken, capacity, startsAt }) => !closed && taken < capacity && Date.parse(startsAt) > now,
  )
