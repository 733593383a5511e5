import { z } from 'zod'

/** What phones take and browsers make; looked at by content, never by name. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const

export { PICTURE_MAX_BYTES } from './contract/size.ts'

export const fileParams = z.object({ id: z.uuid() })

/** A picture that was taken in: re-made, so that nothing but the picture is left. */
export const storedPicture = z.object({
  id: z.uuid(),
  width: z.number().int(),
  height: z.number().int(),
})

export type StoredPicture = z.infer<typeof storedPicture>
