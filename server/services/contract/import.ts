import { z } from 'zod'

/** POST deskServiceImport. `file`: .xlsx or .csv, base64. With `dryRun` nothing is kept. */
export const importBodySchema = z.object({
  dryRun: z.boolean(),
  file: z.base64().max(4 * 1024 * 1024),
})

/** What is wrong where, in plain words. `row` as the spreadsheet counts, from 1; `column` its letter. */
export const importErrorSchema = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  header: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
})
export type ImportError = z.infer<typeof importErrorSchema>

/** `refused`: nothing was kept, because of the errors. */
export const importAnswerSchema = z.object({
  outcome: z.enum(['preview', 'imported', 'refused']),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  /** Columns that are none of ours: nothing of them was read. */
  ignored: z.array(z.string()),
  errors: z.array(importErrorSchema),
  /** More errors than are shown. */
  moreErrors: z.number().int(),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>

/** GET deskServiceExport: `orders` holds no person. */
export const exportQuerySchema = z.object({
  what: z.enum(['projects', 'orders', 'template']),
  format: z.enum(['csv', 'xlsx']).default('csv'),
})
