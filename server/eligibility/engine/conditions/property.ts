import type { Case } from '../case.ts'
import { yuan } from '../money.ts'
import { type Rule, within } from '../rule.ts'

/** Which programme's limits apply. */
export type Limits = 'dibao' | 'dibian'

const PLACE_ONLY = ['region'] as const
const ASSETS = ['region', 'persons', 'financialAssetsFen'] as const
const CAPITAL = ['region', 'companyCapitalFen'] as const
const PREMISES = ['region', 'premises'] as const

function assetsLine({ pack }: Case, limits: Limits): number | undefined {
  return limits === 'dibao' ? pack.lines.dibaoAssets : pack.lines.dibianAssets
}

/** Financial assets a person against a multiple of the yearly standard. */
export function assetsRule(limits: Limits): Rule {
  const factor = `${limits}.assetsFactor` as const
  const rows = [factor, 'dibao.standard'] as const
  return {
    id: 'assets',
    weight: 0.15,
    uses: (subject) =>
      subject.pack.region !== null && assetsLine(subject, limits) === undefined ? PLACE_ONLY : ASSETS,
    rules: rows,
    test: (subject) => {
      const { facts, pack, family } = subject
      if (pack.region === null) return 'unknown'
      const line = assetsLine(subject, limits)
      const op = pack.rows[factor]?.op
      if (line === undefined || op === undefined) return 'unset'
      if (facts.financialAssetsFen == null || family.persons === undefined) return 'unknown'
      return within(facts.financialAssetsFen, op, line * family.persons) ? 'yes' : 'no'
    },
    params: (subject) => ({
      assets: yuan(subject.facts.financialAssetsFen ?? 0),
      limit: yuan((assetsLine(subject, limits) ?? 0) * (subject.family.persons ?? 0)),
      years: (subject.pack.rows[factor]?.value ?? 0) / 100,
    }),
  }
}

/** Capital subscribed in companies, the whole household. */
export function capitalRule(limits: Limits): Rule {
  const key = `${limits}.capital` as const
  const rows = [key] as const
  return {
    id: 'capital',
    weight: 0.05,
    uses: CAPITAL,
    rules: rows,
    test: ({ facts, pack }) => {
      const { companyCapitalFen: capital } = facts
      if (capital == null) return 'unknown'
      if (capital === 0) return 'yes'
      if (pack.region === null) return 'unknown'
      const row = pack.rows[key]
      if (row?.op === undefined) return 'unset'
      return within(capital, row.op, row.value) ? 'yes' : 'no'
    },
    params: ({ facts, pack }) => ({
      capital: yuan(facts.companyCapitalFen ?? 0),
      limit: yuan(pack.rows[key]?.value ?? 0),
    }),
  }
}

/** No shop, office or workshop, except one turned into the family's only home. */
export const PREMISES_RULE: Rule = {
  id: 'premises',
  weight: 0.05,
  uses: PREMISES,
  rules: ['premises.rule'],
  test: ({ facts, pack }) => {
    if (facts.premises == null) return 'unknown'
    if (facts.premises === 'none') return 'yes'
    if (pack.region === null) return 'unknown'
    if (pack.rows['premises.rule'] === undefined) return 'unset'
    return facts.premises === 'only_home' ? 'yes' : 'no'
  },
  variant: ({ facts }) => (facts.premises === 'only_home' ? 'OnlyHome' : ''),
}
