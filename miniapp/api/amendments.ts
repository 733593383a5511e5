import { API } from '../../server/paths.ts'
import { writeLocal } from '../shell/local-store.ts'
import { read } from './client.ts'

/** Where this phone keeps the published amendments of the rules. */
export const AMENDMENTS = 'policy-amendments'

/**
 * Fetches what counties have published since this program was built, for screenings without a network. Asked once
 * when the program starts, for everybody alike, so that it tells nothing about who screens for what.
 */
export async function fetchAmendments(): Promise<void> {
  const packs = await read<unknown[]>(API.policyAmendments).catch(() => undefined)
  if (packs) writeLocal(AMENDMENTS, packs)
}
