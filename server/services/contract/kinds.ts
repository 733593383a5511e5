import { z } from 'zod'

/** 五助: 助幼, 助教, 助医, 助老, 助困. */
export const TAGS = ['youth', 'learning', 'medical', 'elderly', 'hardship'] as const
export const tagSchema = z.enum(TAGS)
export type Tag = z.infer<typeof tagSchema>

/** What is done. Each has its name under `services:kind`. */
export const SERVICE_KINDS = [
  'visit',
  'care',
  'meals',
  'cleaning',
  'bathing',
  'hospital',
  'mind',
  'skills',
  'inclusion',
  'home',
  'legal',
  'other',
] as const
export const serviceKindSchema = z.enum(SERVICE_KINDS)
export type ServiceKind = z.infer<typeof serviceKindSchema>

/** The five types of families, by the names that the engine gives them. */
export const FAMILY_TYPES = ['doudi', 'zhichu', 'jinan', 'fazhan', 'guanai'] as const
export const familyTypeSchema = z.enum(FAMILY_TYPES)
export type FamilyType = z.infer<typeof familyTypeSchema>

export const allianceLevelSchema = z.enum(['county', 'township', 'village'])
export type AllianceLevel = z.infer<typeof allianceLevelSchema>

export const ORDER_STATES = [
  'ordered',
  'accepted',
  'scheduled',
  'started',
  'finished',
  'confirmed',
  'closed',
  'declined',
  'cancelled',
  'no_show',
  'disputed',
] as const
export const orderStateSchema = z.enum(ORDER_STATES)
export type OrderState = z.infer<typeof orderStateSchema>

/** 1 bad, 2 fair, 3 good: three faces. */
export const ratingSchema = z.number().int().min(1).max(3)

/** A place: 6 to 12 digits. */
export const placeSchema = z.string().regex(/^\d{6}(\d{3}){0,2}$/)
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const serviceParamsSchema = z.object({ id: z.uuid() })

/** A word with its name for people. */
export const namedSchema = z.object({ id: z.string(), name: z.string() })
