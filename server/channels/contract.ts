import { z } from 'zod'

/** Accounts of the resident on other channels. Their names there are not known to us, on purpose. */
export const chatAccounts = z.object({
  accounts: z.array(
    z.object({
      id: z.uuid(),
      /** What people call the channel. */
      title: z.string(),
      boundAt: z.iso.datetime(),
    }),
  ),
  /** The channels there are; none: there is nothing to bind. */
  channels: z.array(z.string()),
})

/** A code to be typed on the other channel: digits, once, until then. */
export const bindCode = z.object({
  code: z.string(),
  expiresAt: z.iso.datetime(),
  /** For a page whose clock is another one. */
  secondsLeft: z.number().int(),
})

/** The chat groups of a branch. Their names are not known to us. */
export const branchGroups = z.object({
  groups: z.array(z.object({ id: z.uuid(), title: z.string(), linkedAt: z.iso.datetime() })),
  /** The channels on which a group can be linked; none: there is nothing to link. */
  channels: z.array(z.string()),
})
export const branchGroupParams = z.object({ id: z.uuid() })

export const chatAccountParams = z.object({ id: z.uuid() })

export type ChatAccounts = z.infer<typeof chatAccounts>
export type BindCode = z.infer<typeof bindCode>
export type BranchGroups = z.infer<typeof branchGroups>
