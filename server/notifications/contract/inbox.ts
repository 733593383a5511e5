import { z } from 'zod'

export const inboxQuery = z.object({
  before: z.iso.datetime().optional().describe('Older than this instant: the `at` of the last item seen'),
})

export const inboxAnswer = z.object({
  unread: z.number().int(),
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      title: z.string(),
      body: z.string(),
      link: z.string().nullable().describe('A path of the H5'),
      at: z.iso.datetime(),
      read: z.boolean(),
    }),
  ),
})

export const inboxReadParams = z.object({ id: z.uuid() })
export const inboxReadAnswer = z.object({ unread: z.number().int() })

export type InboxAnswer = z.infer<typeof inboxAnswer>
