import type { z } from 'zod'
import type { purposeSchema } from '../../server/applications/contract.ts'

/** Why a person's file is opened. */
export type Purpose = z.infer<typeof purposeSchema>

/** The purposes to choose from, in the order of the contract; words under `pages-desk:purpose`. */
export const PURPOSES: readonly Purpose[] = [
  'handle_application',
  'home_visit',
  'answer_question',
  'deliver_service',
  'verify_identity',
  'handle_complaint',
]

/** The purpose an address names; handling the application when it names none. */
export function purposeOf(raw: unknown): Purpose {
  return PURPOSES.find((purpose) => purpose === raw) ?? 'handle_application'
}
