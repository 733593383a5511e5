import { z } from 'zod'
import { branchRefSchema, placeSchema, volunteerRoleSchema, volunteerStateSchema } from './shared.ts'

const name = z.string().trim().min(2).max(60)

/** GET deskVolunteers: those of my region, who waits longest first. */
export const deskVolunteersQuerySchema = z.object({
  state: volunteerStateSchema.default('asked'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

export const deskVolunteerSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  state: volunteerStateSchema,
  role: volunteerRoleSchema,
  partyMember: z.boolean(),
  branch: branchRefSchema.nullable(),
  regionName: z.string(),
  askedAt: z.iso.datetime(),
})

export const deskVolunteersSchema = z.object({
  items: z.array(deskVolunteerSchema),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** How many of each state there are. */
  counts: z.record(z.string(), z.number().int()),
})

/** PUT deskVolunteer: which branch, and whether they are its secretary. */
export const placeVolunteerBodySchema = z.object({ branchId: z.uuid().nullable(), role: volunteerRoleSchema })

export const deskBranchSchema = branchRefSchema.extend({
  regionCode: z.string(),
  regionName: z.string(),
  members: z.number().int(),
  secretaries: z.array(z.string()),
})
/** GET deskBranches, POST deskBranches, POST deskBranchEnd. */
export const deskBranchesSchema = z.object({ items: z.array(deskBranchSchema) })
export const newBranchBodySchema = z.object({ name, regionCode: placeSchema })

export type DeskVolunteer = z.infer<typeof deskVolunteerSchema>
export type DeskVolunteers = z.infer<typeof deskVolunteersSchema>
export type DeskVolunteersQuery = z.output<typeof deskVolunteersQuerySchema>
export type DeskBranches = z.infer<typeof deskBranchesSchema>
