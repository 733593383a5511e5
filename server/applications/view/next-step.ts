import type { Ctx } from '../../platform/context.ts'
import { sayDate } from '../../platform/say-date.ts'
import type { Words } from '../contract.ts'
import type { MissingCode } from '../rules.ts'
import { currentDue, type Progress, waitingCode } from './progress.ts'
import { words } from './words.ts'

/** The one thing to do or to wait for, in a sentence. */
export function nextStep(ctx: Ctx, at: Progress, missing: readonly MissingCode[]): Words {
  const due = { date: sayDate(currentDue(ctx, at).dueOn ?? '', ctx.lang) }
  if (at.stage === 'draft' || at.stage === 'sent_back') {
    const [first] = missing
    return words(ctx, first ? `apply:next.missing.${first}` : 'apply:next.send')
  }
  if (at.stage === 'submitted')
    return words(ctx, at.unsigned > 0 ? 'apply:next.signers' : 'apply:next.submitted')
  if (at.stage === 'checking') return words(ctx, `apply:next.checking.${waitingCode(at)}`, due)
  return words(ctx, `apply:next.${at.stage}`, due)
}

/** What will be filled in later by itself. */
export function laterWords(ctx: Ctx, at: Progress): Words[] {
  const open = !['approved', 'refused', 'withdrawn'].includes(at.stage)
  return [
    ...(open && at.registryState === 'down' ? [words(ctx, 'apply:later.registry')] : []),
    ...(open && at.unsigned > 0 && at.stage !== 'draft'
      ? [words(ctx, 'apply:later.consents', { count: at.unsigned })]
      : []),
  ]
}
