import type { CheckLine, EconomicCheckReport } from '../../contract/economic-check.ts'
import { CHECK_CATEGORIES, type CheckCategory } from '../../data/check-categories.ts'
import type { PendingCheck } from '../check-store.ts'
import { yuan } from '../draft.ts'
import type { People } from '../people.ts'
import { effectiveFaults, type Switches } from '../switches.ts'
import { asOfDate, otherSource } from './field-answer.ts'
import { FINDERS, type Finding } from './findings.ts'

const NOTHING: Finding = { amountFen: null, records: null, floorAreaSqm: null }

/**
 * The report as it stands now. Categories answer one after the other over `checkDelayMs`, reckoned from the
 * clock alone, so that nothing runs in the background and a restart loses nothing but the request itself.
 */
export function checkReport(
  check: PendingCheck,
  people: People,
  at: { now: Date; switches: Switches },
): EconomicCheckReport {
  const lines = check.persons.flatMap(({ ref, idNumber }) =>
    check.categories.map((category, order) => {
      const answeredAt = new Date(
        check.acceptedAt.getTime() + (at.switches.checkDelayMs * (order + 1)) / check.categories.length,
      )
      if (answeredAt > at.now) return askedLine(ref, category)
      return lineFor({ ref, idNumber, category, answeredAt }, people, at.switches)
    }),
  )
  const complete = lines.every((line) => line.state !== 'asked')
  return {
    requestNo: check.requestNo,
    status: complete ? 'complete' : 'in_progress',
    acceptedAt: check.acceptedAt.toISOString(),
    lines,
  }
}

function askedLine(ref: string, category: CheckCategory): CheckLine {
  const { source } = CHECK_CATEGORIES[category]
  return { ref, category, state: 'asked', ...NOTHING, source, asOf: null, answeredAt: null, alternatives: [] }
}

function lineFor(
  ask: { ref: string; idNumber: string; category: CheckCategory; answeredAt: Date },
  people: People,
  switches: Switches,
): CheckLine {
  const { ref, category, answeredAt } = ask
  const { source } = CHECK_CATEGORIES[category]
  const found = people.find(ask.idNumber)
  const faults = effectiveFaults(found?.household.faults ?? {}, switches.mode)
  if (faults.silentChecks.includes(category)) return askedLine(ref, category)
  const finding = found ? FINDERS[category](found.person, found.household) : null
  const asOf = asOfDate(source, answeredAt)
  const base = { ref, category, source, asOf, answeredAt: answeredAt.toISOString(), alternatives: [] }
  if (faults.conflictingChecks.includes(category)) {
    const other = otherSource(source)
    const alternatives = [
      { source, asOf, ...(finding ?? NOTHING) },
      { source: other, asOf: asOfDate(other, answeredAt, 180), ...disagreeing(finding ?? NOTHING) },
    ]
    return { ...base, state: 'conflict', ...NOTHING, alternatives }
  }
  return finding ? { ...base, state: 'answered', ...finding } : { ...base, state: 'empty', ...NOTHING }
}

/** What another department believes instead: more of everything that there is, and some money if nothing. */
function disagreeing({ amountFen, records, floorAreaSqm }: Finding): Finding {
  if (floorAreaSqm !== null)
    return { amountFen, records: (records ?? 0) + 1, floorAreaSqm: floorAreaSqm + 45 }
  if (amountFen === null && records !== null) return { amountFen, records: records + 1, floorAreaSqm }
  return { amountFen: (amountFen ?? 0) + yuan(20_000), records: (records ?? 0) + 1, floorAreaSqm }
}
