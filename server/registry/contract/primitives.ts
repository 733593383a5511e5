import { z } from 'zod'

/** Citizen ID number: 17 digits and a check character. The checksum is the caller's business. */
export const idNumberSchema = z.string().regex(/^\d{17}[\dX]$/)

/** Money in fen (1 yuan = 100 fen), never negative. */
export const fenSchema = z.number().int().nonnegative()

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date()

/** An instant, ISO 8601 with offset or Z. */
export const instantSchema = z.iso.datetime({ offset: true })

/** Region code: 6 digits for a county, 9 for a township, 12 for a village. */
export const regionCodeSchema = z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/)

/** The caller's own opaque name for a person inside one request; answers use it instead of ID numbers. */
export const personRefSchema = z.string().regex(/^[\w-]{1,64}$/)
