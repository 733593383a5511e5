import type { Case, Evaluation } from './case.ts'
import { cite } from './cite.ts'
import { standardAnnual } from './lines.ts'
import { yuan } from './money.ts'
import type { PackRow } from './pack-types.ts'
import type { Amount, AmountLine } from './result.ts'

/** An amount together with the rules it rests on. */
export interface Computed {
  amount: Amount
  rows: readonly PackRow[]
}

function rows(...maybe: (PackRow | undefined)[]): PackRow[] {
  return maybe.filter((row) => row !== undefined)
}

function computed(
  kind: Amount['kind'],
  lines: AmountLine[],
  fen: number,
  possible: number,
  used: PackRow[],
): Computed {
  return {
    amount: { kind, fen, possibleFen: possible > fen ? possible : null, lines, citations: used.map(cite) },
    rows: used,
  }
}

/**
 * Dibao: (standard × persons − income of the household), a month (Z1 art. 12). Rounded once, at the end, to the
 * nearest fen. A least top-up is in the sum only where the place's own rule was read.
 */
function dibaoAmount({ facts, pack }: Case): Computed | null {
  const annual = standardAnnual(pack)
  const { persons, monthlyIncomeFen: income } = facts
  if (annual === undefined || persons == null || income == null) return null
  const standard = pack.rows['dibao.standard']
  const share = pack.rows['dibao.floorShare']
  const mode = pack.rows['dibao.floorMode']
  const total = Math.round((annual * persons) / 12)
  const gap = total - income
  const floor = share ? Math.round((share.value * annual * persons) / 1200) : 0
  const lines: AmountLine[] = [
    {
      key: 'amount.standard',
      params: { standard: yuan(annual / 12), persons, total: yuan(total) },
      fen: total,
    },
    { key: 'amount.income', params: { income: yuan(income) }, fen: -income },
    { key: 'amount.gap', params: { gap: yuan(gap) }, fen: gap },
  ]
  if (mode?.value === 'apply' && floor > gap) {
    lines.push({ key: 'amount.floor', params: { share: share?.value ?? 0, floor: yuan(floor) }, fen: floor })
    return computed('monthly', lines, floor, floor, rows(standard, share))
  }
  const applies = floor > gap ? rows(standard, share) : rows(standard)
  return computed('monthly', lines, gap, floor, applies)
}

/** Linshi: at most six times the monthly standard a person, twelve times in special cases (Z1 art. 39). */
function linshiAmount({ facts, pack }: Case): Computed | null {
  const annual = standardAnnual(pack)
  const factor = pack.rows['linshi.ceilingFactor']
  const special = pack.rows['linshi.specialFactor']
  const { persons } = facts
  if (annual === undefined || factor === undefined || persons == null) return null
  const most = Math.round((factor.value * annual * persons) / 1200)
  const line = {
    key: 'amount.ceiling',
    params: { standard: yuan(annual / 12), times: factor.value / 100, persons, total: yuan(most) },
    fen: most,
  }
  const possible = special ? Math.round((special.value * annual * persons) / 1200) : most
  return computed('ceiling', [line], most, possible, rows(pack.rows['dibao.standard'], factor))
}

/** Danrenbao: the full standard for the one person (Z3 art. 26). */
function danrenbaoAmount({ pack }: Case): Computed | null {
  const annual = standardAnnual(pack)
  const share = pack.rows['danrenbao.share']
  if (annual === undefined || share === undefined) return null
  const fen = Math.round((annual * share.value) / 1200)
  const line = { key: 'amount.onePerson', params: { standard: yuan(fen) }, fen }
  return computed('monthly', [line], fen, fen, rows(pack.rows['dibao.standard'], share))
}

/** Dibian pays no monthly money by law; a few places add a small living subsidy. */
function dibianAmount({ facts, pack }: Case): Computed | null {
  const subsidy = pack.rows['dibian.livingSubsidy']
  const { persons } = facts
  if (subsidy === undefined || persons == null) return null
  const fen = subsidy.value * persons
  const line = {
    key: 'amount.subsidy',
    params: { subsidy: yuan(subsidy.value), persons, total: yuan(fen) },
    fen,
  }
  return computed('monthly', [line], fen, fen, rows(subsidy))
}

/** The sum for a programme; null unless it is likely (linshi: unless it is ruled out) and computable. */
export function amountOf(subject: Case, evaluation: Evaluation): Computed | null {
  const { program, met } = evaluation
  if (program === 'linshi') return met === 'no' ? null : linshiAmount(subject)
  if (met !== 'yes') return null
  if (program === 'dibao') return dibaoAmount(subject)
  return program === 'dibian' ? dibianAmount(subject) : danrenbaoAmount(subject)
}
