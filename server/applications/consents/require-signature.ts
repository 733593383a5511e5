import { AppError } from '../../platform/errors.ts'
import type { Signature } from '../contract.ts'
import { isSignature, signsAs } from '../rules.ts'

/** BAD_SIGNATURE_IMAGE when nothing is written. */
export function requireWritten(signature: Signature): void {
  if (!isSignature(signature)) throw new AppError('BAD_SIGNATURE_IMAGE', 'signature')
}

/** SIGNATURE_NAME when another name than the signer's was typed. */
export function requireOwnName(signature: Signature, signer: string): void {
  if (!signsAs(signature, signer)) throw new AppError('SIGNATURE_NAME', 'signature')
}
