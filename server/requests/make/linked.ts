import { applicationsOfHousehold, myApplications } from '../../applications/service.ts'
import { householdOf } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { ParsedRequest } from '../contract.ts'

/** The file in which a request is to be seen. */
export type Linked = { householdId: string | null; applicationId: string | null }

/** Not sent, or sent and not past undoing: nothing that staff know of. */
const NOT_SENT: readonly string[] = ['draft', 'submitted']

/** My applications that staff know of, newest first. */
export async function sentApplications(ctx: Ctx) {
  const { items } = await myApplications(ctx)
  return items.filter(({ stage }) => !NOT_SENT.includes(stage))
}

/**
 * An appeal belongs to the application it names, which must be the resident's own. A change belongs to the one on
 * its way, else to the newest of the resident or of the household, whose help may be running.
 */
export async function linkOf(ctx: Ctx, personId: string | null, input: ParsedRequest): Promise<Linked> {
  const nothing = { householdId: null, applicationId: null }
  if (!personId || (input.kind !== 'change' && input.kind !== 'appeal')) return nothing
  const sent = await sentApplications(ctx)
  if (input.kind === 'appeal') {
    const { applicationId } = input
    if (applicationId && !sent.some(({ id }) => id === applicationId))
      throw new AppError('NOT_FOUND', 'applicationId')
    return { ...nothing, applicationId }
  }
  const householdId = await householdOf(ctx, personId)
  const own = sent.find(({ open }) => open) ?? sent[0]
  if (own || !householdId) return { householdId, applicationId: own?.id ?? null }
  const others = await applicationsOfHousehold(ctx, householdId)
  return { householdId, applicationId: others.find(({ stage }) => !NOT_SENT.includes(stage))?.id ?? null }
}
