import { z } from 'zod'
import { LIST_MAX } from '../engine/check/shape.ts'
import {
  type FactKey,
  type Facts,
  HOUSEHOLD_KEYS,
  INCOME_KINDS,
  MEMBER_KEYS,
  OBLIGOR_KEYS,
  type Question,
  questionByKey,
} from '../engine/index.ts'
import { HOUSEHOLD, MEMBER, OBLIGOR } from './describe.ts'

/** The values that the answer to a question may take; the same bounds as the questionnaire. */
function schemaOf({ kind, options, bounds }: Question): z.ZodType {
  const values = z.enum(options.map(({ value }) => value))
  switch (kind) {
    case 'yesno':
      return z.boolean()
    case 'multi':
      return z.array(values).max(options.length)
    case 'choice':
    case 'region':
      return values
    default: {
      const { min = 0, max = 0, decimals = 0 } = bounds ?? {}
      const number = kind === 'money' || decimals === 0 ? z.int() : z.number()
      return number.min(min).max(max)
    }
  }
}

const factOf = (question: Question, about: string) => schemaOf(question).nullish().describe(about)

const member = Object.fromEntries(
  MEMBER_KEYS.map((key) => [key, factOf(questionByKey(`member.${key}`), MEMBER[key])]),
)
const obligor = Object.fromEntries(
  OBLIGOR_KEYS.map((key) => [key, factOf(questionByKey(`obligor.${key}`), OBLIGOR[key])]),
)
const income = {
  kind: z.enum(INCOME_KINDS).describe('Kind of money; which kinds count is for the rules to say'),
  monthlyFen: schemaOf(questionByKey('monthlyIncomeFen')).describe('Fen a month'),
}

/**
 * Everything a family may tell; all optional. `null`: asked, and not known. Nothing else is accepted. Built from
 * the questionnaire, so its type is stated here and held together by the test beside it.
 */
export const factsSchema = z.strictObject({
  ...Object.fromEntries(HOUSEHOLD_KEYS.map((key) => [key, factOf(questionByKey(key), HOUSEHOLD[key])])),
  members: z
    .array(z.strictObject(member))
    .max(LIST_MAX.members)
    .nullish()
    .describe('The people; complete if there are as many as `persons`, or if `persons` is left out'),
  obligors: z
    .array(z.strictObject(obligor))
    .max(LIST_MAX.obligors)
    .nullish()
    .describe('The families living apart that must support this one'),
  incomes: z
    .array(z.strictObject(income))
    .max(LIST_MAX.incomes)
    .nullish()
    .describe('Income source by source, in place of monthlyIncomeFen'),
}) as unknown as z.ZodType<Facts>

/** The address of a fact, e.g. `persons`, `members.0.age`. */
export const factKeySchema = z
  .string()
  .describe('A fact, e.g. persons or members.0.age') as unknown as z.ZodType<FactKey>
