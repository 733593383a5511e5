import { z } from 'zod'
import type { SettingField } from './contract.ts'

/** A property of a room's schema as JSON Schema says it: only the shapes that a page can ask for. */
type Shape = {
  type?: string | undefined
  enum?: string[] | undefined
  minimum?: number | undefined
  maximum?: number | undefined
  items?: Shape | undefined
  anyOf?: Shape[] | undefined
}

/** The fields of a room's settings for the page. Throws where a room has a shape that the page cannot ask for. */
export function fieldsOf(schema: z.ZodObject): SettingField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: Record<string, Shape>
    required?: string[]
  }
  return Object.entries(properties).map(([key, property]) => {
    const shape = property.anyOf?.find(({ type }) => type !== 'null') ?? property
    const optional = !required.includes(key) || property.anyOf?.some(({ type }) => type === 'null') === true
    return { key, optional, ...kindOf(key, shape), min: shape.minimum ?? null, max: shape.maximum ?? null }
  })
}

function kindOf(key: string, shape: Shape): Pick<SettingField, 'kind' | 'choices'> {
  if (shape.type === 'integer' || shape.type === 'number') return { kind: 'number', choices: [] }
  if (shape.type === 'boolean') return { kind: 'yes_no', choices: [] }
  if (shape.enum) return { kind: 'choice', choices: shape.enum }
  if (shape.type === 'array' && shape.items?.enum) return { kind: 'choices', choices: shape.items.enum }
  // Codes of places, written one after the other.
  if (shape.type === 'array' && shape.items?.type === 'string') return { kind: 'codes', choices: [] }
  throw new Error(`the page of settings cannot ask for "${key}"`)
}
