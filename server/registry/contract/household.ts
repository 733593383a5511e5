import { z } from 'zod'
import { registryField } from './field.ts'
import { RELATIONS, registryMemberSchema } from './member.ts'
import { dateSchema, fenSchema, idNumberSchema } from './primitives.ts'

export const HOUSEHOLD_PURPOSES = ['application_prefill', 'review', 'monitoring'] as const
export const AID_KINDS = [
  'dibao',
  'dibian',
  'tekun',
  'linshi',
  'orphan',
  'unsupported_child',
  'disability_living',
  'disability_care',
  'education_aid',
  'medical_aid',
  'rent_subsidy',
  'veteran',
] as const

export const householdQuerySchema = z.object({
  idNumber: idNumberSchema,
  purpose: z.enum(HOUSEHOLD_PURPOSES),
})

/** `use`: a shop, office, factory or serviced flat counts differently from a home (facts 1.5). */
export const dwellingSchema = z.object({
  ownerIdNumber: idNumberSchema,
  use: z.enum(['home', 'shop', 'office', 'serviced_flat']),
  floorAreaSqm: z.number().positive(),
})
export const vehicleSchema = z.object({
  ownerIdNumber: idNumberSchema,
  kind: z.enum(['car', 'van', 'motorcycle', 'mobility_vehicle', 'boat']),
  priceFen: fenSchema,
  registeredOn: dateSchema,
})
/** `until` is null while the aid is still paid. */
export const existingAidSchema = z.object({
  kind: z.enum(AID_KINDS),
  recipientIdNumber: idNumberSchema,
  monthFen: fenSchema.nullable(),
  since: dateSchema,
  until: dateSchema.nullable(),
})
/** People with a statutory duty to support who live apart (facts 1.4 maintenance, 4). Null: not known. */
export const supporterSchema = z.object({
  relation: z.enum(RELATIONS),
  householdSize: z.number().int().positive(),
  incomeMonthFen: fenSchema.nullable(),
  ownAid: z.enum(AID_KINDS).nullable(),
})

/** A household as the registry knows it; every member on the same household register. */
export const registryHouseholdSchema = z.object({
  householdNo: z.string().min(1),
  members: z.array(registryMemberSchema).min(1),
  housing: registryField(z.array(dwellingSchema)),
  vehicles: registryField(z.array(vehicleSchema)),
  deposits: registryField(z.object({ totalFen: fenSchema })),
  companyCapital: registryField(z.object({ totalFen: fenSchema, companies: z.number().int() })),
  existingAids: registryField(z.array(existingAidSchema)),
  supporters: registryField(z.array(supporterSchema)),
})

export type HouseholdQuery = z.infer<typeof householdQuerySchema>
export type RegistryHousehold = z.infer<typeof registryHouseholdSchema>
export type AidKind = (typeof AID_KINDS)[number]
