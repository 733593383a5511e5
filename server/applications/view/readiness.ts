import type { ApplicationFile } from '../file/load.ts'
import type { Readiness } from '../rules.ts'

/** What the rules need to say what is still missing. */
export function readiness({ row, draft, consents }: ApplicationFile): Readiness {
  return {
    programmes: row.programmes.length,
    regionCode: row.regionCode,
    registryState: row.registryState,
    membersKnown: row.registryState === 'answered' || draft.answers.members !== undefined,
    ownConsent: consents.some(({ personId, signedAt }) => personId === row.applicantId && signedAt !== null),
    promised: row.promisedAt !== null,
  }
}
