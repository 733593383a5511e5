import { type Case, type Condition, condition, within } from '../case.ts'
import { standardAnnual } from '../lines.ts'
import { yuan } from '../money.ts'

/** Which programme's limits apply. */
export type Limits = 'dibao' | 'dibian'

/** Financial assets a person against a multiple of the yearly standard. */
export function assets(subject: Case, limits: Limits): Condition {
  const { facts, pack } = subject
  const row = pack.rows[`${limits}.assetsFactor`]
  const annual = standardAnnual(pack)
  const limit = row && annual !== undefined ? (row.value * annual * (facts.persons ?? 0)) / 100 : undefined
  const ruleless = pack.region !== null && (row?.op === undefined || annual === undefined)
  return condition(subject, {
    id: 'assets',
    uses: ruleless ? ['region'] : ['region', 'persons', 'financialAssetsFen'],
    rules: [`${limits}.assetsFactor`, 'dibao.standard'],
    weight: 0.15,
    test: () =>
      limit === undefined || row?.op === undefined
        ? 'unset'
        : within(facts.financialAssetsFen ?? 0, row.op, limit),
    params: () => ({
      assets: yuan(facts.financialAssetsFen ?? 0),
      limit: yuan(limit ?? 0),
      years: (row?.value ?? 0) / 100,
    }),
  })
}

/** Capital subscribed in companies, the whole household. */
export function capital(subject: Case, limits: Limits): Condition {
  const { facts, pack } = subject
  const row = pack.rows[`${limits}.capital`]
  return condition(subject, {
    id: 'capital',
    uses: ['region', 'companyCapitalFen'],
    rules: [`${limits}.capital`],
    weight: 0.05,
    test: () => {
      if (facts.companyCapitalFen === 0) return true
      return row?.op === undefined ? 'unset' : within(facts.companyCapitalFen ?? 0, row.op, row.value)
    },
    params: () => ({ capital: yuan(facts.companyCapitalFen ?? 0), limit: yuan(row?.value ?? 0) }),
  })
}

/** No shop, office or workshop, except one turned into the family's only home. */
export function premises(subject: Case): Condition {
  const { facts, pack } = subject
  return condition(subject, {
    id: 'premises',
    uses: ['region', 'premises'],
    rules: ['premises.rule'],
    weight: 0.05,
    test: () => {
      if (facts.premises === 'none') return true
      if (pack.rows['premises.rule'] === undefined) return 'unset'
      return facts.premises === 'only_home'
    },
    variant: () => (facts.premises === 'only_home' ? 'OnlyHome' : ''),
  })
}
