import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { CHECK_CATEGORIES, CHECK_CATEGORY_CODES } from '../../registry/contract.ts'
import type { DeskApplication, Words } from '../contract.ts'
import type { ApplicationFile } from '../file/load.ts'
import type { StoredLine } from '../file/stored.ts'
import { maskName } from '../rules.ts'
import { money, sourceName, words } from '../view/words.ts'
import { readLine } from './suggestion.ts'

type Report = DeskApplication['report']
type Line = Report['lines'][number]
type CheckRow = NonNullable<ApplicationFile['check']>['lines'][number]

/** The economic check line by line, with what is still missing shown as missing. */
export function reportView(ctx: Ctx, file: ApplicationFile): Report {
  const { check } = file
  const state = (check?.state ?? 'none') as Report['state']
  const lines = (check?.lines ?? []).map((line) => lineView(ctx, file, line)).sort(inOrder)
  const count = (wanted: Line['state']) => lines.filter((line) => line.state === wanted).length
  return {
    state,
    stateText: ctx.t(`desk:report.${state}`),
    requestedAt: check?.requestedAt.toISOString() ?? null,
    answeredAt: check?.answeredAt?.toISOString() ?? null,
    complete: state === 'answered',
    counts: {
      asked: count('asked'),
      answered: count('answered'),
      empty: count('empty'),
      conflict: count('conflict'),
    },
    lines,
  }
}

function inOrder(a: Line, b: Line): number {
  const place = (line: Line) => (CHECK_CATEGORY_CODES as readonly string[]).indexOf(line.category.code)
  return a.memberRef.localeCompare(b.memberRef, 'en', { numeric: true }) || place(a) - place(b)
}

function lineView(ctx: Ctx, file: ApplicationFile, line: CheckRow): Line {
  const member = file.members.find(({ ref }) => ref === line.personRef)
  const value = readLine(ctx, line.valueEnc)
  return {
    personMasked: maskName(member?.name ?? ''),
    memberRef: line.personRef,
    category: { code: line.category, name: ctx.t(`registry:categories.${line.category}`) },
    state: line.state as Line['state'],
    stateText: ctx.t(`registry:lineStates.${line.state}`),
    lines: line.state === 'answered' ? valueLines(ctx, line.category, value) : [],
    alternatives: value.alternatives.map((other) => ({
      source: sourceName(ctx, other.source),
      asOf: other.asOf,
      lines: valueLines(ctx, line.category, other),
    })),
    source: line.source ? sourceName(ctx, line.source) : '',
    asOf: line.asOf ? fromDateColumn(line.asOf) : null,
  }
}

type Value = Pick<StoredLine, 'amountFen' | 'records' | 'floorAreaSqm'>

function valueLines(ctx: Ctx, category: string, { amountFen, records, floorAreaSqm }: Value): Words[] {
  const known = CHECK_CATEGORY_CODES.find((code) => code === category)
  const measure = ctx.t(`registry:measures.${known ? CHECK_CATEGORIES[known].measure : 'records'}`)
  return [
    ...(amountFen === null
      ? []
      : [words(ctx, 'desk:line.amount', { measure, money: money(ctx, amountFen) })]),
    ...(floorAreaSqm === null ? [] : [words(ctx, 'desk:line.area', { area: floorAreaSqm })]),
    ...(records === null ? [] : [words(ctx, 'desk:line.records', { records })]),
  ]
}
