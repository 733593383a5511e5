import { z } from 'zod'

/** Whom staff do something for: by the number on the ID card, or a person whose household they opened by its 幸福码. */
export const whomFields = {
  idNumber: z.string().trim().min(15).max(40).optional(),
  personId: z.uuid().optional(),
}
export type WhomFields = { idNumber?: string | undefined; personId?: string | undefined }

/** Whether exactly one person is named. */
export const namesOne = ({ idNumber, personId }: WhomFields): boolean =>
  (idNumber === undefined) !== (personId === undefined)
export const nobodyNamed = { path: ['idNumber'], message: 'idNumber or personId' }
