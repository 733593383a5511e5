import type { Ctx } from '../../platform/context.ts'

/** What somebody does whose account, or whose code, was used in a chat: as they themselves, with their own rights. */
export const asResident = (ctx: Ctx, personId: string): Ctx => ({
  ...ctx,
  actor: { kind: 'resident', personId },
})
