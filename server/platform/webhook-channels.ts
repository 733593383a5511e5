import { z } from 'zod'
import { json } from './json-setting.ts'

/** Names that our own channels have, or that another adapter takes. */
const TAKEN = new Set(['web', 'terminal', 'official-account', 'wechaty'])

/** Another chat system that talks with us by signed calls. */
const webhookChannel = z.strictObject({
  /** Its address is `/webhooks/<name>`. Never changes: accounts are kept under it. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,31}$/)
    .refine((name) => !TAKEN.has(name), 'this name is taken'),
  /** What people call it. */
  title: z.string().trim().min(1).max(30),
  /** Where our answers go. */
  url: z.url({ protocol: /^https?$/ }),
  /** Any of them is right in a call; the first one signs ours. Two or more while they are changed. */
  secrets: z.array(z.string().min(32, 'at least 32 characters')).min(1).max(5),
  /** Buttons that it can show; 0: they become numbered lines. */
  buttons: z.number().int().min(0).max(20).default(0),
  /** Whether it can show a link with words of its own. */
  links: z.boolean().default(false),
  /** Longest text of one message in characters. */
  textLength: z.number().int().min(100).max(10_000).default(2000),
  /** Events older than this many minutes are not answered. */
  maxAgeMinutes: z.number().int().min(1).max(10_080).default(1440),
})

export type WebhookSettings = z.infer<typeof webhookChannel>

/** The setting as it is written: a list in JSON. */
export const webhookChannels = json(
  z
    .array(webhookChannel)
    .max(20)
    .refine(
      (list) => new Set(list.map(({ name }) => name)).size === list.length,
      'two channels have one name',
    ),
)
