import { z } from 'zod'
import { json } from './json-setting.ts'

/** A subscription message that the platform has given us, and what we tell with it. */
const template = z.strictObject({
  /** Its id at the platform. */
  id: z.string().min(1).max(100),
  /** Kinds of notifications, whole (`benefits.list`) or by their room (`application.*`). */
  kinds: z.array(z.string().regex(/^[a-z]+\.(\w+|\*)$/i)).min(1),
  /** What stands in its fields (`thing1`, `time2`, …). */
  fields: z.record(z.string().regex(/^[a-z_]+\d*$/), z.enum(['title', 'day'])),
})

export type OaTemplate = z.infer<typeof template>

/** The setting as it is written: a list in JSON. */
export const oaTemplates = json(z.array(template).max(25))

/** The template for this kind of notification, if there is one. */
export function templateFor(templates: readonly OaTemplate[], kind: string): OaTemplate | undefined {
  const room = `${kind.split('.')[0]}.*`
  return templates.find(({ kinds }) => kinds.includes(kind) || kinds.includes(room))
}
