import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { ParsedRequest } from '../contract.ts'

/** Requests that one person, or one talk without a name, may make in a day. */
const A_DAY = { person: 20, talk: 5 }
const DAY_MS = 24 * 60 * 60_000
const PHONE = /^\d{7,12}$/

/** Who asks, as far as it is kept. Both null: nobody can be answered. */
export type Asker = { personId: string | null; conversationId: string | null }

/** Who asks. Whoever wants to stay anonymous is not kept, neither the person nor a talk that belongs to one. */
export function askerOf(ctx: Ctx, input: ParsedRequest, conversationId: string | null): Asker {
  const personId = ctx.actor.kind === 'resident' ? ctx.actor.personId : null
  if (input.kind === 'abuse' && (input.naming === 'anonymous' || !personId))
    return { personId: null, conversationId: personId ? null : conversationId }
  if (!personId && input.kind !== 'callback') throw new AppError('SIGN_IN_FIRST')
  return { personId, conversationId: personId ? null : conversationId }
}

/** The request in the form in which it is kept: a report without a name says so, a phone has one spelling. */
export function tidy(input: ParsedRequest, { personId }: Asker): ParsedRequest {
  if (input.kind === 'abuse' && !personId) return { ...input, naming: 'anonymous' }
  if (input.kind !== 'callback') return input
  const phone = input.phone?.normalize('NFKC').replace(/[\s-]|^\+86/g, '') || undefined
  if (phone ? !PHONE.test(phone) : !personId) throw new AppError('BAD_PHONE', 'phone')
  return { ...input, phone }
}

/** Refuses who asks too often. */
export async function notTooMany(ctx: Ctx, { personId, conversationId }: Asker): Promise<void> {
  if (!personId && !conversationId) return
  const since = new Date(ctx.clock.now().getTime() - DAY_MS)
  const who = personId ? { personId } : { conversationId }
  const made = await ctx.db.request.count({ where: { ...who, madeAt: { gt: since } } })
  if (made >= (personId ? A_DAY.person : A_DAY.talk)) throw new AppError('TOO_MANY')
}
