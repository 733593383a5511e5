import type { Case } from '../case.ts'
import type { Phrase } from '../result.ts'

/** Working days of an application for a disability subsidy handed in away from home 跨省通办 (N13). */
export function nextDays({ pack: { rows } }: Case): Phrase['params'] {
  return {
    forward: rows['disability.remoteForward']?.value ?? '',
    decision: rows['disability.remoteDecision']?.value ?? '',
    feedback: rows['disability.remoteFeedback']?.value ?? '',
  }
}
