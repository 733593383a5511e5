import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'

/** Who sends a picture: a resident (volunteers too) or staff; SIGN_IN_FIRST for anybody else. */
export function uploader({ actor }: Ctx): { uploadedKind: string; uploadedBy: string } {
  if (actor.kind === 'resident') return { uploadedKind: 'resident', uploadedBy: actor.personId }
  if (actor.kind === 'staff') return { uploadedKind: 'staff', uploadedBy: actor.staffId }
  throw new AppError('SIGN_IN_FIRST')
}
