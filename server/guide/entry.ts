import { z } from 'zod'

const day = z.iso.date()

/** Doors inside the house are actions of the chat; the others are elsewhere. */
export const INNER_DOORS = [
  'screen',
  'apply',
  'progress',
  'list',
  'code',
  'wish',
  'service',
  'person',
  'report_change',
  'appeal',
] as const
export const OUTER_DOORS = ['township', '12345', 'legal_aid', 'hospital', 'insurance', 'police'] as const

/** What stands above the Chinese text of an entry. */
export const entryHead = z.strictObject({
  title: z.string().min(4).max(40),
  /** How people really ask it; the search lives from them. */
  asks: z.array(z.string().min(2)).min(3).max(18),
  topics: z.array(z.string()).min(1),
  programs: z.array(z.string()),
  /** Prefixes of region codes where it holds; '' is everywhere. */
  places: z.array(z.string().regex(/^\d{0,6}$/)).min(1),
  /** Tag of the document, clause, clause in English. */
  sources: z.array(z.tuple([z.string(), z.string(), z.string()])).min(1),
  reviewed: day,
  /** The day by which somebody looks at it again; afterwards it still answers, and says so. */
  reviewBy: day,
  // A telephone number is a number to YAML.
  doors: z.array(z.preprocess(String, z.enum([...INNER_DOORS, ...OUTER_DOORS]))).min(1),
})

/** What stands above the text in another language. */
export const translationHead = z.strictObject({
  title: z.string().min(4).max(90),
  asks: z.array(z.string().min(2)).min(1).max(8),
})

export type Door = z.infer<typeof entryHead>['doors'][number]

/** One short answer of the policy guide. Its words are in the namespace `guide`. */
export type GuideEntry = z.infer<typeof entryHead> & {
  readonly id: string
  /** The folder it stands in: its main topic. */
  readonly topic: string
  /** Names of the figures in it, such as `dibao.standard`. */
  readonly figures: readonly string[]
  /** Everything the search reads, all languages together. */
  readonly searched: { readonly title: string; readonly asks: string; readonly body: string }
}
