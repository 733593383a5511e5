import { z } from 'zod'

/** What a county sets for messages: how many a household gets in a day before the rest waits for the morning. */
export const messageSettings = z.object({ perDay: z.number().int().min(1).max(20).nullable() })
