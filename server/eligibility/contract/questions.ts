import { z } from 'zod'

/** GET questions: the one questionnaire, with words in the language of the request. */
export const questionsResponse = z.object({
  questions: z.array(
    z.object({
      /** A fact of the household, `member.` and a fact of a person, `obligor.` and one of a family living apart. */
      key: z.string(),
      kind: z.enum(['choice', 'multi', 'count', 'number', 'money', 'yesno', 'region']),
      title: z.string(),
      elderTitle: z.string(),
      help: z.string(),
      why: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      bounds: z.object({ min: z.number(), max: z.number(), decimals: z.number() }).nullable(),
    }),
  ),
})

export type QuestionsResponse = z.infer<typeof questionsResponse>
