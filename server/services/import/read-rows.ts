import { columnName } from '../../platform/sheets/sheet.ts'
import type { FamilyType, ServiceKind, Tag } from '../contract.ts'
import {
  BETWEEN,
  COLUMNS,
  type Column,
  KIND_WORDS,
  REQUIRED,
  STATE_WORDS,
  TAG_WORDS,
  TYPE_WORDS,
  WHOLE_COUNTY,
} from './columns-vocabulary.ts'
import { headersOf, type Where } from './headers.ts'
import { countOf, dayOf, fenOf, named, tidy } from './values.ts'

/** What is wrong with a cell, by name; the words for it stand under `services:import`. */
export type Fault = {
  row: number
  at: number | null
  header: string | null
  value: string | null
  fault: FaultName
}
export type FaultName =
  | 'noRows'
  | 'noColumn'
  | 'empty'
  | 'tooLong'
  | 'code'
  | 'digits'
  | 'twice'
  | 'tag'
  | 'kind'
  | 'types'
  | 'region'
  | 'alliance'
  | 'number'
  | 'money'
  | 'day'
  | 'order'
  | 'state'
  | 'taken'

/** One line of the sheet as a project. */
export type ProjectInput = {
  row: number
  code: string
  name: string
  provider: string
  about: string
  tag: Tag
  kind: ServiceKind
  forTypes: FamilyType[]
  regionCodes: string[]
  /** The 助联体 that it belongs to; null: none, or the sheet does not say. */
  allianceId: string | null
  monthly: number | null
  minutes: number | null
  payFen: bigint | null
  funding: string | null
  startsOn: string
  endsOn: string | null
  state: keyof typeof STATE_WORDS
}

/**
 * Codes of places by name and by themselves, of the county that imports. `county`: the whole of it. `alliances`: ids of its
 * 助联体 by name; one name that several have is in it for none of them.
 */
export type Places = {
  county: string
  byName: ReadonlyMap<string, string>
  alliances: ReadonlyMap<string, string>
}

const LONGEST: Partial<Record<Column, number>> = { code: 40, name: 60, provider: 60, about: 500, funding: 60 }
/** Whatever identifies a project: what people type in a column of numbers, and never an ID number of somebody. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}_.\-/]*$/u

/** A number that a spreadsheet has changed: 3.30281E+17, or 1001.0. */
const CHANGED = /^\d+(\.\d+)?E\+?\d+$|^\d+\.0+$/i

/** `ignored`: names of columns that are none of ours, so that nobody believes they were read. */
export type ReadRows = { rows: ProjectInput[]; faults: Fault[]; ignored: string[] }

/** Reads a table; every fault is named by row and column. */
export function readRows(table: readonly (readonly string[])[], places: Places): ReadRows {
  const { top, where, ignored } = headersOf(table)
  const faults: Fault[] = REQUIRED.filter((column) => where[column] === undefined).map((column) => ({
    row: top < 0 ? 1 : top + 1,
    at: null,
    header: COLUMNS[column][0],
    value: null,
    fault: 'noColumn',
  }))
  if (faults.length > 0) return { rows: [], faults, ignored }
  const rows: ProjectInput[] = []
  const seen = new Set<string>()
  table.forEach((cells, at) => {
    if (at <= top || !cells.some((cell) => tidy(cell))) return
    const reader = new RowReader(cells, at + 1, where)
    const project = reader.project(places)
    if (seen.has(project.code)) reader.fault('code', 'twice')
    seen.add(project.code)
    faults.push(...reader.faults)
    if (reader.faults.length === 0) rows.push(project)
  })
  if (rows.length === 0 && faults.length === 0)
    faults.push({ row: top + 2, at: null, header: null, value: null, fault: 'noRows' })
  return { rows, faults, ignored }
}

class RowReader {
  readonly faults: Fault[] = []
  private readonly cells: readonly string[]
  private readonly row: number
  private readonly where: Where

  constructor(cells: readonly string[], row: number, where: Where) {
    this.cells = cells
    this.row = row
    this.where = where
  }

  fault(column: Column, fault: FaultName): void {
    const at = this.where[column] ?? null
    this.faults.push({
      row: this.row,
      at,
      header: COLUMNS[column][0],
      value: this.text(column) || null,
      fault,
    })
  }

  project(places: Places): ProjectInput {
    const code = this.words('code')
    if (CHANGED.test(code)) this.fault('code', 'digits')
    else if (code && !CODE.test(code)) this.fault('code', 'code')
    const startsOn = this.day('startsOn') ?? ''
    const endsOn = this.day('endsOn')
    if (startsOn && endsOn && endsOn < startsOn) this.fault('endsOn', 'order')
    return {
      row: this.row,
      code,
      name: this.words('name'),
      provider: this.words('provider'),
      about: this.words('about'),
      tag: this.choice('tag', TAG_WORDS, 'tag') ?? 'hardship',
      kind: this.choice('kind', KIND_WORDS, 'kind') ?? 'other',
      forTypes: this.types(),
      regionCodes: this.regions(places),
      allianceId: this.alliance(places),
      monthly: this.count('monthly', 100_000),
      minutes: this.count('minutes', 24 * 60),
      payFen: this.fen(),
      funding: this.words('funding') || null,
      startsOn,
      endsOn,
      state: this.choice('state', STATE_WORDS, 'state') ?? 'open',
    }
  }

  private text(column: Column): string {
    const at = this.where[column]
    return at === undefined ? '' : tidy(this.cells[at])
  }

  private words(column: Column): string {
    const value = this.text(column)
    if (!value && REQUIRED.includes(column)) this.fault(column, 'empty')
    if (value.length > (LONGEST[column] ?? 200)) this.fault(column, 'tooLong')
    return value
  }

  private choice<K extends string>(
    column: Column,
    words: Readonly<Record<K, string>>,
    fault: FaultName,
  ): K | null {
    const value = this.text(column)
    if (!value) {
      if (REQUIRED.includes(column)) this.fault(column, 'empty')
      return null
    }
    const found = named(words, value)
    if (!found) this.fault(column, fault)
    return found
  }

  private types(): FamilyType[] {
    const parts = this.text('forTypes').split(BETWEEN).filter(Boolean)
    const found = parts.map((part) => named(TYPE_WORDS, part))
    if (found.includes(null)) this.fault('forTypes', 'types')
    return [...new Set(found.filter((one) => one !== null))]
  }

  private regions({ county, byName }: Places): string[] {
    const parts = this.words('regions').split(BETWEEN).filter(Boolean)
    const codes = parts.map((part) => (WHOLE_COUNTY.includes(part) ? county : byName.get(part)))
    if (codes.includes(undefined)) this.fault('regions', 'region')
    return [...new Set(codes.filter((code) => code !== undefined))].sort()
  }

  private alliance({ alliances }: Places): string | null {
    const value = this.text('alliance')
    const id = value ? alliances.get(value) : null
    if (id === undefined) this.fault('alliance', 'alliance')
    return id ?? null
  }

  private count(column: Column, most: number): number | null {
    const value = this.text(column)
    const count = value ? countOf(value, most) : null
    if (value && count === null) this.fault(column, 'number')
    return count
  }

  private fen(): bigint | null {
    const value = this.text('pay')
    const fen = value ? fenOf(value) : null
    if (value && fen === null) this.fault('pay', 'money')
    return fen
  }

  private day(column: Column): string | null {
    const value = this.text(column)
    if (!value && REQUIRED.includes(column)) this.fault(column, 'empty')
    const day = value ? dayOf(value) : null
    if (value && !day) this.fault(column, 'day')
    return day
  }
}

/** The letter of a column, as the spreadsheet shows it. */
export const letterOf = ({ at }: Fault): string | null => (at === null ? null : columnName(at))
