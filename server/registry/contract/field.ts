import { z } from 'zod'
import { REGISTRY_SOURCES } from '../data/sources.ts'
import { dateSchema } from './primitives.ts'

/**
 * How a field was answered. `answered`: there is a value. `empty`: the department looked and has no record.
 * `conflict`: two departments disagree, see `alternatives`. `not_asked`: not part of this query.
 * `missing`: asked, and the department did not answer; to be filled in later.
 */
export const FIELD_STATES = ['answered', 'empty', 'conflict', 'not_asked', 'missing'] as const
export const fieldStateSchema = z.enum(FIELD_STATES)
export const registrySourceSchema = z.enum(REGISTRY_SOURCES)

export type FieldState = z.infer<typeof fieldStateSchema>

/** One answer with its origin. `value` is set exactly when `state` is `answered`. */
export function registryField<T extends z.ZodType>(value: T) {
  return z
    .object({
      state: fieldStateSchema,
      source: registrySourceSchema,
      asOf: dateSchema.nullable(),
      value: value.nullable(),
      alternatives: z.array(z.object({ source: registrySourceSchema, asOf: dateSchema, value })),
    })
    .refine(valueFitsState, 'a value exactly when answered')
    .refine(
      (field) => (field.state === 'conflict') === field.alternatives.length >= 2,
      'two alternatives in a conflict',
    )
}

// The generic shape hides `value` from the compiler, so it is looked at as unknown.
function valueFitsState(field: { state: FieldState; value?: unknown }): boolean {
  return (field.state === 'answered') === (field.value !== null)
}

/** A field as the registry answered it, for any value type. */
export type RegistryField<T> = {
  state: FieldState
  source: (typeof REGISTRY_SOURCES)[number]
  asOf: string | null
  value: T | null
  alternatives: { source: (typeof REGISTRY_SOURCES)[number]; asOf: string; value: T }[]
}
