import { WITHOUT_NAME as KINDS, type RequestKind } from '../../../server/requests/contract.ts'

/** Kinds that need no sign-in. */
export const WITHOUT_NAME: readonly RequestKind[] = KINDS
