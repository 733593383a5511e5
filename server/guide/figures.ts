import { cite, doubts } from '../eligibility/engine/cite.ts'
import { type PackRow, type PolicyKey, type ResolvedPack, yuan } from '../eligibility/engine/index.ts'
import type { Citation } from '../eligibility/engine/result.ts'
import { type Kind, shapeOf } from '../eligibility/packs/describe.ts'

/** A number of the packs as a text says it; null: none is known for the place and day. */
export type Figure = {
  readonly n: string | null
  /** Something about it should be confirmed at a window: its age, or where it was read. */
  readonly doubtful: boolean
  /** It rests on a plan of the place, which does not tell what was decided. */
  readonly planned: boolean
  readonly citations: readonly Citation[]
}

/** Yearly keys that people know by the month. */
const BY_MONTH = /^(dibao\.standard|tekun\.basic$|average\.)/

const HUNDREDTHS: readonly Kind[] = ['factor', 'percent', 'area']
const MONEY: readonly Kind[] = ['fen', 'fenMonth', 'fenYear']
/** What a sentence cannot hold: a yes or no, a word, an operator. */
const UNSAYABLE: readonly Kind[] = ['flag', 'operator', 'choice']

/** Worked out from several keys, as the engine does: fen, and the keys they rest on. */
type WorkedOut = {
  readonly keys: readonly PolicyKey[]
  readonly fen: (pack: ResolvedPack) => number | undefined
}

const monthly = (yearly: number | undefined): number | undefined =>
  yearly === undefined ? undefined : yearly / 12

/** A share or factor, in hundredths, of the monthly standard. */
const ofStandard =
  (
    key:
      | 'linshi.ceilingFactor'
      | 'linshi.specialFactor'
      | 'income.disregardFactor'
      | 'disability.livingShare',
  ) =>
  ({ rows, lines }: ResolvedPack): number | undefined => {
    const hundredths = rows[key]?.value
    const standard = monthly(lines.standard)
    return hundredths === undefined || standard === undefined ? undefined : (hundredths * standard) / 100
  }

const WORKED_OUT: Readonly<Record<string, WorkedOut>> = {
  'line.dibian': {
    keys: ['dibian.factor', 'dibao.standard', 'minimumWage'],
    fen: ({ lines }) => monthly(lines.dibian),
  },
  'line.dibaoAssets': {
    keys: ['dibao.assetsFactor', 'dibao.standard'],
    fen: ({ lines }) => lines.dibaoAssets,
  },
  'line.dibianAssets': {
    keys: ['dibian.assetsFactor', 'dibao.standard'],
    fen: ({ lines }) => lines.dibianAssets,
  },
  'line.carPrice': { keys: ['dibian.carPriceFactor', 'dibao.standard'], fen: ({ lines }) => lines.carPrice },
  'line.linshi': {
    keys: ['linshi.ceilingFactor', 'dibao.standard'],
    fen: ofStandard('linshi.ceilingFactor'),
  },
  'line.linshiSpecial': {
    keys: ['linshi.specialFactor', 'dibao.standard'],
    fen: ofStandard('linshi.specialFactor'),
  },
  'line.disregard': {
    keys: ['income.disregardFactor', 'dibao.standard'],
    fen: ofStandard('income.disregardFactor'),
  },
  'line.disabilityLiving': {
    keys: ['disability.livingShare', 'dibao.standard'],
    fen: ofStandard('disability.livingShare'),
  },
}

const workedOut = (name: string): WorkedOut | undefined =>
  Object.hasOwn(WORKED_OUT, name) ? WORKED_OUT[name] : undefined

/** Whether a text may name it. */
export function isFigure(name: string): boolean {
  const kind = shapeOf(name)?.kind
  return workedOut(name) !== undefined || (kind !== undefined && !UNSAYABLE.includes(kind))
}

/** A figure for the place and day of a pack. */
export function figureOf(name: string, pack: ResolvedPack): Figure {
  const { keys, n } = readFigure(name, pack)
  const rows = keys.map((key) => pack.rows[key] as PackRow | undefined).filter((row) => row !== undefined)
  return {
    n,
    doubtful: rows.some((row) => doubts(row, pack).some(({ code }) => code !== 'planned')),
    planned: rows.some((row) => row.planned === true),
    citations: n === null ? [] : rows.map((row) => cite(row, pack)),
  }
}

function readFigure(name: string, pack: ResolvedPack): { keys: readonly PolicyKey[]; n: string | null } {
  const derived = workedOut(name)
  if (derived) {
    const fen = derived.fen(pack)
    return { keys: derived.keys, n: fen === undefined ? null : yuan(fen) }
  }
  const key = name as PolicyKey
  const value = pack.rows[key]?.value
  return { keys: [key], n: typeof value === 'number' ? sayNumber(key, value) : null }
}

function sayNumber(key: PolicyKey, value: number): string {
  const kind = shapeOf(key)?.kind ?? 'count'
  if (MONEY.includes(kind)) return yuan(BY_MONTH.test(key) ? value / 12 : value)
  return String(HUNDREDTHS.includes(kind) ? value / 100 : value)
}
