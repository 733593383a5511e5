import { z } from 'zod'
import { registryField } from './field.ts'
import { dateSchema, fenSchema, idNumberSchema, regionCodeSchema } from './primitives.ts'

/** Relation to the head of the household (与户主关系). */
export const RELATIONS = [
  'head',
  'spouse',
  'child',
  'parent',
  'grandparent',
  'grandchild',
  'sibling',
  'child_in_law',
  'parent_in_law',
  'other',
] as const
export const MARITAL_STATUSES = ['single', 'married', 'divorced', 'widowed'] as const
export const DISABILITY_TYPES = [
  'visual',
  'hearing',
  'speech',
  'physical',
  'intellectual',
  'psychiatric',
  'multiple',
] as const
export const SCHOOL_STAGES = [
  'kindergarten',
  'primary',
  'junior',
  'senior',
  'vocational',
  'college',
  'bachelor',
  'postgraduate',
] as const
/** Where a person stands in law when it decides who is counted (N1 art. 7). */
export const STANDINGS = [
  'ordinary',
  'in_prison',
  'in_drug_treatment',
  'declared_missing',
  'conscript',
  'clergy_away',
  'deceased',
] as const

export const registeredAddressSchema = z.object({ regionCode: regionCodeSchema, text: z.string().min(1) })
export const disabilitySchema = z.object({
  type: z.enum(DISABILITY_TYPES),
  level: z.number().int().min(1).max(4),
})
export const schoolSchema = z.object({ stage: z.enum(SCHOOL_STAGES), fullTime: z.boolean() })
/** `contributionBaseFen`: monthly wage that contributions are paid on. `pensionFen`: pension a month. */
export const socialInsuranceSchema = z.object({
  kind: z.enum(['employee', 'resident', 'none']),
  contributionBaseFen: fenSchema.nullable(),
  pensionFen: fenSchema.nullable(),
})
/** Special-illness registration of the medical insurance; self-paid compliant bills of the last 12 months. */
export const illnessSchema = z.object({ name: z.string().min(1), selfPaidYearFen: fenSchema })

export const registryMemberSchema = z.object({
  name: z.string().min(1),
  idNumber: idNumberSchema,
  relation: z.enum(RELATIONS),
  sex: z.enum(['male', 'female']),
  birthDate: dateSchema,
  maritalStatus: registryField(z.enum(MARITAL_STATUSES)),
  registeredAddress: registryField(registeredAddressSchema),
  standing: registryField(z.enum(STANDINGS)),
  disability: registryField(disabilitySchema),
  school: registryField(schoolSchema),
  socialInsurance: registryField(socialInsuranceSchema),
  illness: registryField(illnessSchema),
})

export type RegistryMember = z.infer<typeof registryMemberSchema>
