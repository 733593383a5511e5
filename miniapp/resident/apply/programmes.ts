import type { Programme } from '../../../server/applications/contract.ts'

/** What can be applied for, in the order shown. */
export const PROGRAMMES: readonly Programme[] = ['dibao', 'dibian', 'danrenbao', 'linshi']
