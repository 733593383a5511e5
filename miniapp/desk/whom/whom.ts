import type { WhomFields } from '../../../server/households/contract.ts'

/** Whom staff do something for: a number that was typed, or somebody of a household whose code was opened. */
export interface Whom {
  idNumber: string
  personId: string
  name: string
}

export const NOBODY: Readonly<Whom> = { idNumber: '', personId: '', name: '' }
const SHORTEST_ID = 15

export const namesNobody = ({ idNumber, personId }: Whom): boolean =>
  personId === '' && idNumber.trim().length < SHORTEST_ID

/** What the API is told. */
export const whomBody = ({ idNumber, personId }: Whom): WhomFields =>
  personId ? { personId } : { idNumber: idNumber.trim() }
