import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectRoot } from '../platform/project-root.ts'
import { openFacts, type Phrase, resolvePack, screen, whatWouldChange, whoOf } from './engine/index.ts'
import { complete, partial } from './testing/families.ts'

type Words = { readonly [key: string]: string | Words }

function wordsOf(lang: string): Words {
  return JSON.parse(readFileSync(join(projectRoot, 'locales', lang, 'eligibility.json'), 'utf8')) as Words
}

const LANGS = { 'zh-CN': wordsOf('zh-CN'), en: wordsOf('en') }

function sentence(words: Words, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words)
  return typeof found === 'string' ? found : undefined
}

/** What a sentence lacks: the words themselves, or a value for one of its gaps. */
function faults({ key, params }: Phrase): string[] {
  return Object.entries(LANGS).flatMap(([lang, words]) => {
    // English has its plurals beside the plain key.
    const forms = [key, `${key}_one`, `${key}_other`].flatMap((one) => sentence(words, one) ?? [])
    if (forms.length === 0) return [`${lang} has no ${key}`]
    const gaps = forms.flatMap((form) => [...form.matchAll(/{{-?\s*(\w+)/g)].map(([, name = '']) => name))
    return gaps.filter((name) => params[name] === undefined).map((name) => `${lang} ${key} lacks ${name}`)
  })
}

const DAYS = ['2026-11-22', '2024-01-15', '2022-09-30', '2021-03-01', '2019-06-01']

test('everything a screening says, in every place and time, has words and values in both languages', () => {
  const family = fc.oneof(complete, partial)
  const lacking = new Set<string>()
  fc.assert(
    fc.property(family, fc.constantFrom(...DAYS), (facts, day) => {
      const pack = resolvePack(facts.region, day)
      const { programs, types } = screen(facts, pack)
      const phrases = [
        ...programs.flatMap(({ reasons, amount, next, confirmAtWindow }) => [
          ...reasons,
          ...(amount?.lines ?? []),
          next,
          ...confirmAtWindow.map(({ phrase }) => phrase),
        ]),
        ...types.flatMap(({ reasons }) => reasons),
        ...openFacts(facts, day).flatMap((key) => whoOf(facts, key) ?? []),
        ...['dibao', 'dibian', 'linshi'].flatMap((id) =>
          whatWouldChange(facts, pack, id as 'dibao').map(({ phrase }) => phrase),
        ),
      ]
      for (const fault of phrases.flatMap(faults)) lacking.add(fault)
    }),
    { numRuns: 250 },
  )
  expect([...lacking].sort()).toEqual([])
})
