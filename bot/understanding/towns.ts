import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/platform/project-root.ts'
import { AFTER_TOWN, BEFORE_TOWN, TOWN_KIND } from './data/town-vocabulary.ts'

/** Digits of the codes of towns and of counties. */
const TOWN = 9
const COUNTY = 6

/** Characters of a name. */
const SHORTEST = 2
const LONGEST = 8

let known: ReadonlyMap<string, string> | null = null

/** Towns, townships and streets by name, with and without what they are, each with the code of its county. Names that several counties have are left out. */
export function towns(): ReadonlyMap<string, string> {
  known ??= read()
  return known
}

/** Those whose names stand in the words, each with the code of its county. */
export function townsNamed(text: string): (readonly [name: string, county: string])[] {
  const named = new Map<string, string>()
  for (let at = 0; at + SHORTEST <= text.length; at += 1)
    for (let length = SHORTEST; length <= LONGEST; length += 1) {
      const county = towns().get(text.slice(at, at + length))
      if (county !== undefined) named.set(text.slice(at, at + length), county)
    }
  return [...named]
}

function read(): Map<string, string> {
  const rows: [string, string][] = JSON.parse(
    readFileSync(join(projectRoot, 'prisma', 'data', 'regions-zhejiang.json'), 'utf8'),
  )
  const counties = new Map<string, Set<string>>()
  for (const [code, name] of rows.filter(([code, name]) => code.length === TOWN && TOWN_KIND.test(name)))
    for (const said of [name, name.replace(TOWN_KIND, '')])
      if (said.length > 1) counties.set(said, (counties.get(said) ?? new Set()).add(code.slice(0, COUNTY)))
  const single = [...counties].flatMap(([name, [only, ...more]]): [string, string][] =>
    only !== undefined && more.length === 0 ? [[name, only]] : [],
  )
  return new Map(single)
}

/** "低塘的", "我是泗门镇人": a town and nothing else, as the code of its county. Null: no town that one knows. */
export function townAlone(text: string): string | null {
  const name = text.trim().replace(BEFORE_TOWN, '').replace(AFTER_TOWN, '')
  return towns().get(name) ?? null
}
