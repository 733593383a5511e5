import { z } from 'zod'

/** 行政区划 code without trailing zeros: 33, 3302, 330281, 330281001, 330281001001. Empty: the top. */
export const regionCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})?$/)

export const regionsQuery = z.object({ parent: regionCode.default('') })

/** `hasChildren` is false for a village: nothing lies below it. */
export const regionLine = z.object({
  code: z.string(),
  name: z.string(),
  level: z.number().int().describe('1 province, 2 city, 3 county, 4 township, 5 village'),
  hasChildren: z.boolean(),
})

export const regionsAnswer = z.object({ regions: z.array(regionLine) })

export type RegionsAnswer = z.infer<typeof regionsAnswer>
