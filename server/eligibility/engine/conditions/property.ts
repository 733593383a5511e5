import { type Case, type Rule, within } from '../case.ts'
import { standardAnnual } from '../lines.ts'
import { yuan } from '../money.ts'

/** Which programme's limits apply. */
export type Limits = 'dibao' | 'dibian'

const PLACE_ONLY = ['region'] as const
const ASSETS = ['region', 'persons', 'financialAssetsFen'] as const
const CAPITAL = ['region', 'companyCapitalFen'] as const
const PREMISES = ['region', 'premises'] as const

function assetsLimit({ facts, pack }: Case, limits: Limits): number | undefined {
  const factor = pack.rows[`${limits}.assetsFactor`]?.value
  const annual = standardAnnual(pack)
  if (factor === undefined || annual === undefined) return undefined
  return (factor * annual * (facts.persons ?? 0)) / 100
}

/** Financial assets a person against a multiple of the yearly standard. */
export function assetsRule(limits: Limits): Rule {
  return {
    id: 'assets',
    weight: 0.15,
    uses: (subject) =>
      subject.pack.region !== null && assetsLimit(subject, limits) === undefined ? PLACE_ONLY : ASSETS,
    rules: () => [`${limits}.assetsFactor`, 'dibao.standard'],
    test: (subject) => {
      const limit = assetsLimit(subject, limits)
      const op = subject.pack.rows[`${limits}.assetsFactor`]?.op
      if (limit === undefined || op === undefined) return 'unset'
      return within(subject.facts.financialAssetsFen ?? 0, op, limit)
    },
    params: (subject) => ({
      assets: yuan(subject.facts.financialAssetsFen ?? 0),
      limit: yuan(assetsLimit(subject, limits) ?? 0),
      years: (subject.pack.rows[`${limits}.assetsFactor`]?.value ?? 0) / 100,
    }),
  }
}

/** Capital subscribed in companies, the whole household. */
export function capitalRule(limits: Limits): Rule {
  return {
    id: 'capital',
    weight: 0.05,
    uses: () => CAPITAL,
    rules: () => [`${limits}.capital`],
    test: ({ facts, pack }) => {
      const row = pack.rows[`${limits}.capital`]
      if (facts.companyCapitalFen === 0) return true
      return row?.op === undefined ? 'unset' : within(facts.companyCapitalFen ?? 0, row.op, row.value)
    },
    params: ({ facts, pack }) => ({
      capital: yuan(facts.companyCapitalFen ?? 0),
      limit: yuan(pack.rows[`${limits}.capital`]?.value ?? 0),
    }),
  }
}

/** No shop, office or workshop, except one turned into the family's only home. */
export const PREMISES_RULE: Rule = {
  id: 'premises',
  weight: 0.05,
  uses: () => PREMISES,
  rules: () => ['premises.rule'],
  test: ({ facts, pack }) => {
    if (facts.premises === 'none') return true
    return pack.rows['premises.rule'] === undefined ? 'unset' : facts.premises === 'only_home'
  },
  variant: ({ facts }) => (facts.premises === 'only_home' ? 'OnlyHome' : ''),
}
