import { z } from 'zod'
import { roleSchema } from '../identity/contract.ts'

/** How the sandbox registry answers at the moment. */
export const registryMode = z.enum(['normal', 'slow', 'down', 'missing', 'contradictory'])

export const demoGuideAnswer = z.object({
  now: z.string().describe('The clock of the house, moved or not'),
  people: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      idNumber: z.string(),
      phone: z.string(),
      story: z.string().describe('What one can try as this person'),
    }),
  ),
  staff: z.array(
    z.object({
      username: z.string(),
      password: z.string(),
      totp: z.string().describe('The code that counts now; empty when the account is not there'),
      role: roleSchema,
      regionCode: z.string(),
      regionName: z.string(),
      story: z.string(),
    }),
  ),
  registry: z
    .object({
      url: z.string(),
      switches: z.array(z.object({ key: registryMode, label: z.string(), on: z.boolean() })),
    })
    .nullable()
    .describe('Null when the sandbox does not answer'),
})

export const demoSmsAnswer = z.object({
  messages: z.array(z.object({ to: z.string(), text: z.string(), at: z.iso.datetime() })),
})

export const demoClockBody = z.object({
  advanceHours: z
    .number()
    .positive()
    .max(24 * 366),
})
export const demoClockAnswer = z.object({ now: z.iso.datetime() })

export const demoRegistryBody = z.object({ mode: registryMode })
export const demoRegistryAnswer = z.object({ mode: registryMode })

export type DemoGuideAnswer = z.infer<typeof demoGuideAnswer>
export type RegistryMode = z.infer<typeof registryMode>
