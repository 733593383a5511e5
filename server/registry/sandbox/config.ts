import { z } from 'zod'

/** Settings of the sandbox process. No default for the secret. */
export const sandboxConfigSchema = z.object({
  REGISTRY_SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(8090),
  REGISTRY_SANDBOX_HOST: z.string().default('127.0.0.1'),
  /** How long the economic check takes in a demonstration, in milliseconds. */
  REGISTRY_SANDBOX_CHECK_DELAY_MS: z.coerce.number().int().min(0).default(3000),
  REGISTRY_KEY_ID: z.string().min(1),
  REGISTRY_SECRET: z.string().min(16),
})
