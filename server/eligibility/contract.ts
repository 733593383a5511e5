import { z } from 'zod'
import { amountSchema, changeSchema, confirmSchema, phraseSchema, reasonSchema } from './contract/parts.ts'
import { QUESTIONS } from './engine/questions.ts'

const FACT_KEY = z.enum([
  'region',
  'persons',
  'monthlyIncomeFen',
  'financialAssetsFen',
  'vehicles',
  'carPriceFen',
  'homes',
  'floorAreaPerPerson',
  'premises',
  'companyCapitalFen',
  'soloReason',
  'hardNow',
  'emergency',
  'spendingJump',
  'alreadyOn',
])

function whole(fact: keyof typeof QUESTIONS, about: string) {
  const { min, max } = QUESTIONS[fact].bounds ?? { min: 0, max: Number.MAX_SAFE_INTEGER }
  return z.int().min(min).max(max).nullish().describe(about)
}

/** Everything a family may tell; all optional. `null`: asked, and not known. Nothing else is accepted. */
export const factsSchema = z.strictObject({
  region: z
    .string()
    .regex(/^33\d{4}$/)
    .nullish()
    .describe('Six-digit code of the county of registration, in Zhejiang'),
  persons: whole('persons', 'Counted members living together'),
  monthlyIncomeFen: whole('monthlyIncomeFen', 'Household income a month, average of six months, fen'),
  financialAssetsFen: whole('financialAssetsFen', 'Financial assets of the household, fen'),
  vehicles: z.enum(['none', 'one_car', 'more']).nullish(),
  carPriceFen: whole('carPriceFen', 'Price of the one car, fen'),
  homes: whole('homes', 'Homes in the names of members'),
  floorAreaPerPerson: z.number().min(0).max(2000).nullish().describe('Square metres a person over all homes'),
  premises: z.enum(['none', 'only_home', 'some']).nullish(),
  companyCapitalFen: whole('companyCapitalFen', 'Capital subscribed in companies, fen'),
  soloReason: z.enum(['none', 'disability', 'illness']).nullish(),
  hardNow: z.boolean().nullish().describe('Daily life is in serious difficulty now'),
  emergency: z.enum(['none', 'fire', 'accident', 'illness', 'other']).nullish(),
  spendingJump: z.boolean().nullish().describe('Unavoidable spending jumped beyond means'),
  alreadyOn: z.enum(['none', 'dibao', 'dibian']).nullish(),
})

/** POST screening: anonymous, stores nothing. `asOf` is a day in China; today when left out. */
export const screeningRequest = z.strictObject({ facts: factsSchema, asOf: z.iso.date().optional() })

export const programResultSchema = z.object({
  program: z.enum(['dibao', 'dibian', 'danrenbao', 'linshi']),
  verdict: z.enum(['likely', 'not', 'unknown']),
  amount: amountSchema.nullable(),
  reasons: z.array(reasonSchema),
  usedFacts: z.array(FACT_KEY),
  missingFacts: z.array(FACT_KEY),
  whatWouldChange: z.array(changeSchema),
  nextStep: phraseSchema,
  confirmAtWindow: z.array(confirmSchema),
})

export const screeningResponse = z.object({
  region: z.string().nullable(),
  asOf: z.iso.date(),
  packVersion: z.string(),
  programs: z.array(programResultSchema),
  /** The one fact to ask next; null when no further answer can change anything. */
  nextQuestion: FACT_KEY.nullable(),
})

/** GET questions: the one questionnaire, with words in the language of the request. */
export const questionsResponse = z.object({
  questions: z.array(
    z.object({
      fact: FACT_KEY,
      kind: z.enum(['choice', 'number', 'money', 'yesno', 'region']),
      title: z.string(),
      elderTitle: z.string(),
      help: z.string(),
      why: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      bounds: z.object({ min: z.number(), max: z.number(), decimals: z.number() }).nullable(),
    }),
  ),
})

export type ScreeningRequest = z.infer<typeof screeningRequest>
export type ScreeningResponse = z.infer<typeof screeningResponse>
export type QuestionsResponse = z.infer<typeof questionsResponse>
