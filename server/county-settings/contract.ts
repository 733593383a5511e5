import { z } from 'zod'

/** One thing that a room leaves to the county. Its label, unit and hint stand in locales `county-settings`. */
export const settingFieldSchema = z.object({
  key: z.string(),
  /** `codes`: a list of codes of places. */
  kind: z.enum(['number', 'yes_no', 'choice', 'choices', 'codes']),
  min: z.number().nullable(),
  max: z.number().nullable(),
  choices: z.array(z.string()),
  /** May stay 还没有定. */
  optional: z.boolean(),
})

/** GET deskSettings. `value: null`: nothing is set; `demo`: an example. */
export const deskSettingsSchema = z.object({
  rooms: z.array(
    z.object({
      room: z.string(),
      fields: z.array(settingFieldSchema),
      value: z.record(z.string(), z.unknown()).nullable(),
      demo: z.boolean(),
    }),
  ),
})

/** PUT deskSetting: checked by the schema of its room (BAD_INPUT with the field). */
export const settingParamsSchema = z.object({ room: z.string().max(40) })
export const settingBodySchema = z.object({ value: z.record(z.string(), z.unknown()) })

export type SettingField = z.infer<typeof settingFieldSchema>
export type DeskSettings = z.infer<typeof deskSettingsSchema>
