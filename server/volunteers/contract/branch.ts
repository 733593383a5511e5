import { z } from 'zod'
import { branchRefSchema, monthHoursSchema, monthSchema, volunteerRoleSchema } from './shared.ts'

/** GET volunteerBranch (its secretary) and deskBranch (staff of the place). */
export const branchQuerySchema = z.object({ month: monthSchema.optional() })

/** A branch with its people. Nothing of any household stands here. */
export const branchViewSchema = z.object({
  branch: branchRefSchema.extend({ regionCode: z.string(), regionName: z.string() }),
  month: monthSchema,
  /** Who helps, with what they did in the month. */
  members: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: volunteerRoleSchema,
      partyMember: z.boolean(),
      minutes: z.number().int(),
      deeds: z.number().int(),
    }),
  ),
  /** Who has asked to join and waits for an answer. */
  asked: z.array(
    z.object({ id: z.uuid(), name: z.string(), partyMember: z.boolean(), askedAt: z.iso.datetime() }),
  ),
  /** The last twelve months that have deeds, the newest first; `people`: who did something. */
  months: z.array(monthHoursSchema.extend({ people: z.number().int() })),
})

export type BranchView = z.infer<typeof branchViewSchema>
