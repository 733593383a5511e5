import { z } from 'zod'
import { MOST_PICTURES } from './limits.ts'

export { MOST_PICTURES }

/** `wish`: of what the wish is about. `brought`: of what was brought. Never asked for, and of no person. */
export const PICTURE_KINDS = ['wish', 'brought'] as const

/** Read at /api/files/:id. `free`: a caseworker let every volunteer near see it. */
export const wishPictureSchema = z.object({
  id: z.uuid(),
  of: z.enum(PICTURE_KINDS),
  free: z.boolean(),
})
/** Pictures that were sent to /api/files before. */
export const sentPicturesSchema = z.array(z.uuid()).max(MOST_PICTURES).default([])

/** POST wishPicture: one more of what my wish is about (`add`), or away with one, whoever sent it (`remove`). */
export const wishPictureBodySchema = z.object({ pictureId: z.uuid(), action: z.enum(['add', 'remove']) })

export type WishPicture = z.infer<typeof wishPictureSchema>
export type WishPictureBody = z.output<typeof wishPictureBodySchema>
