import type { z } from 'zod'
import type { applicationListSchema } from '../../../server/applications/contract.ts'
import { API } from '../../../server/paths.ts'
import { read } from '../../api/client.ts'

export type ApplicationList = z.infer<typeof applicationListSchema>
export type ApplicationRow = ApplicationList['items'][number]

/** Mine, newest first. */
export async function myApplications(): Promise<ApplicationRow[]> {
  return (await read<ApplicationList>(API.applications)).items
}

/** The one that is open, if there is one. */
export async function openApplication(): Promise<ApplicationRow | undefined> {
  return (await myApplications()).find((one) => one.open)
}
