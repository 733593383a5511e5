import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { PROGRAM_IDS } from '../../server/eligibility/engine/index.ts'
import { isDraft, SOURCES } from '../../server/eligibility/packs/sources.ts'
import { isFigure } from '../../server/guide/figures.ts'
import { entryPlaces, readEntry } from '../../server/guide/read-entries.ts'
import type { GuideEntry } from '../../server/guide/service.ts'
import { projectRoot } from '../../server/platform/project-root.ts'
import { TOPICS } from '../understanding/labels.ts'

const places = entryPlaces('zh-CN')
const bodyOf = (lang: string, { topic, id }: { topic: string; id: string }): string =>
  readFileSync(join(projectRoot, 'locales', lang, 'guide', topic, `${id}.md`), 'utf8')
    .split('\n---\n')
    .slice(1)
    .join('\n---\n')
    .trim()

const FIGURES = /\{\{([\w.]+)\}\}/g
const figuresIn = (body: string) => [...new Set([...body.matchAll(FIGURES)].map((match) => match[1]))].sort()

/** Digits that are no money: what is counted in days and steps, clauses, numbers of phones, dates. */
const MONEY = /\d[\d,.]*\s*(?:元|万|块|倍|%|yuan|RMB|times|per cent|percent)/i
/** The same in Chinese numerals; "一次" and "一家" are no money. */
const MONEY_IN_WORDS = /[一二两三四五六七八九十百千万]+(?:元|块钱|倍|成以上)/

/** A draft is no source for an answer. */
const DRAFTS = Object.keys(SOURCES).filter((tag) => isDraft({}, tag))

describe.each(places)('guide: $topic/$id', (place) => {
  let entry: GuideEntry
  beforeAll(() => {
    entry = readEntry(place).entry
  })

  it('cites documents we have, is about topics and programmes that exist', () => {
    expect(entry.sources.map(([tag]) => tag).filter((tag) => !Object.hasOwn(SOURCES, tag))).toEqual([])
    expect(entry.topics.filter((topic) => !TOPICS.some((one) => one === topic))).toEqual([])
    expect(entry.programs.filter((id) => !PROGRAM_IDS.some((one) => one === id))).toEqual([])
    expect(entry.sources.map(([tag]) => tag).filter((tag) => DRAFTS.includes(tag))).toEqual([])
  })

  it('names only figures that the packs know, the same in every language', () => {
    expect(entry.figures.filter((name) => !isFigure(name))).toEqual([])
    expect(figuresIn(bodyOf('en', place))).toEqual(figuresIn(bodyOf('zh-CN', place)))
  })

  it.each(['zh-CN', 'en'])('holds no sum of its own (%s)', (lang) => {
    const bare = bodyOf(lang, place).replaceAll(/\{\{[^}]+\}\}\s*\S{0,4}/g, '')
    expect(bare.match(MONEY)?.[0]).toBeUndefined()
    expect(bare.match(MONEY_IN_WORDS)?.[0]).toBeUndefined()
  })

  it('is short', () => {
    const body = bodyOf('zh-CN', place)
    expect(body.split('\n').length).toBeLessThanOrEqual(6)
    expect(body.length).toBeLessThanOrEqual(330)
    expect(body).not.toContain('你')
  })

  it('was reviewed before it is due', () => {
    expect(entry.reviewed < entry.reviewBy).toBe(true)
  })
})

describe('the guide as a whole', () => {
  it('has each entry once, in both languages', () => {
    const ids = places.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(entryPlaces('en').map(({ topic, id }) => `${topic}/${id}`)).toEqual(
      places.map(({ topic, id }) => `${topic}/${id}`),
    )
    for (const { topic, id } of places) expect(id, topic).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('has an entry for every programme, and enough of them', () => {
    const entries = places.map((place) => readEntry(place).entry)
    expect(entries.length).toBeGreaterThanOrEqual(120)
    expect(PROGRAM_IDS.filter((id) => !entries.some(({ programs }) => programs.includes(id)))).toEqual([])
  })

  it('has words for every folder', () => {
    const words = JSON.parse(readFileSync(join(projectRoot, 'locales/zh-CN/guide-words.json'), 'utf8'))
    const folders = readdirSync(join(projectRoot, 'locales/zh-CN/guide'))
    expect(folders.filter((folder) => words.topic[folder] === undefined)).toEqual([])
    expect(existsSync(join(projectRoot, 'locales/en/guide'))).toBe(true)
  })
})
