import type {
  Grade,
  Operator,
  PackRow,
  PolicyKey,
  PolicyPack,
  SourceDocument,
} from '../../eligibility/engine/index.ts'

/** A change as the rules see it. `place` is a region prefix; days are YYYY-MM-DD. */
export type Change = {
  id: string
  place: string
  key: string
  value: number | string
  op: Operator | null
  validFrom: string
  reviewBy: string
  title: string
  titleEn: string
  url: string | null
  grade: Grade
  clause: string
  clauseEn: string
}

type Packs = readonly PolicyPack[]

const LEVEL: Readonly<Record<number, PolicyPack['level']>> = { 2: 'province', 4: 'city', 6: 'county' }

/** The level of a region prefix: 6 digits are a county, none is the country. */
export function levelOf(place: string): PolicyPack['level'] {
  return LEVEL[place.length] ?? 'national'
}

const TAG = 'change:'

/** The tag under which a change's document is cited. */
export const tagOf = (id: string): string => TAG + id

/** The change that a row came with; null for rows of the program. */
export function changeOf(tag: string): string | null {
  return tag.startsWith(TAG) ? tag.slice(TAG.length) : null
}

/** Whether a pack speaks for this place at its own level. */
function ownLevel(pack: PolicyPack, place: string): boolean {
  const level = levelOf(place)
  // A county's numbers often stand in one document for a group of counties: that is its own level too.
  const same = pack.level === level || (level === 'county' && pack.level === 'district_group')
  return same && pack.covers.some((prefix) => place.startsWith(prefix))
}

/**
 * The day on which a change yields: the next change of its place and key begins, or a later value that the packs
 * hold for its own level (a yearly plan that is already written down). null: it stays.
 */
export function endOf(change: Change, changes: readonly Change[], packs: Packs): string | null {
  const changed = changes.filter(({ place, key }) => place === change.place && key === change.key)
  const planned = packs
    .filter((pack) => ownLevel(pack, change.place))
    .flatMap(({ rows }) => rows.filter(({ key }) => key === change.key))
  const later = [...changed, ...planned].map(({ validFrom }) => validFrom)
  return later.filter((day) => day > change.validFrom).sort()[0] ?? null
}

/** Approved changes as packs, one a place, to be laid over the packs of the program. */
export function amendmentPacks(changes: readonly Change[], packs: Packs): PolicyPack[] {
  const end = (change: Change) => endOf(change, changes, packs)
  const places = [...new Set(changes.map(({ place }) => place))].sort()
  return places.map((place) => {
    const here = changes
      .filter((change) => change.place === place)
      .toSorted((a, b) => a.key.localeCompare(b.key) || a.validFrom.localeCompare(b.validFrom))
    return {
      id: `amended-${place || 'country'}`,
      version: here.map(({ id }) => id.slice(-6)).join('+'),
      level: levelOf(place),
      covers: [place],
      rows: here.map((change, index) => {
        const before = here[index - 1]
        // Between two changes a value of the packs may have had its turn.
        const gap = before?.key === change.key && end(before) !== change.validFrom
        return rowOf(change, end(change), gap)
      }),
      sources: Object.fromEntries(here.map((change) => [tagOf(change.id), documentOf(change)])),
    }
  })
}

function rowOf(change: Change, validTo: string | null, afterGap: boolean): PolicyPack['rows'][number] {
  const { id, key, value, op, validFrom, reviewBy, clause, clauseEn } = change
  const row = {
    key: key as PolicyKey,
    value,
    ...(op === null ? {} : { op }),
    validFrom,
    validTo,
    reviewBy,
    source: tagOf(id),
    clause,
    clauseEn,
    ...(afterGap ? { afterGap } : {}),
  }
  return row as PackRow as PolicyPack['rows'][number]
}

/** The document that a change is taken from. */
export function documentOf({ title, titleEn, url, grade }: Change): SourceDocument {
  return { title, titleEn, grade, ...(url === null ? {} : { url }) }
}
