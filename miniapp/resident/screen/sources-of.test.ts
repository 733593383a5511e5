import { expect, test } from 'vitest'
import type { Citation, ProgramResult, Reason } from '../../../server/eligibility/engine/index.ts'
import { citeOnce, sourcesElsewhere } from './sources-of.ts'

const cited = (tag: string, clause: string): Citation => ({
  tag,
  doc: tag,
  docEn: tag,
  clause,
  clauseEn: clause,
  grade: 'A',
  validFrom: '2021-01-01',
})
const reason = (key: string, ...citations: Citation[]): Reason => ({
  key,
  params: {},
  met: 'yes',
  member: null,
  citations,
})
const elsewhere = {
  code: 'other_place',
  phrase: { key: 'confirm.other_place', params: {} },
  citation: cited('Z7', '1'),
} as const

const PROGRAM: ProgramResult = {
  program: 'dibao',
  verdict: 'likely',
  people: [],
  amount: null,
  reasons: [
    reason('income', cited('Z1', 'Art. 9'), cited('Z1', 'Art. 13')),
    reason('assets', cited('Z1', 'Art. 9'), cited('Z7', '1')),
  ],
  used: [],
  missing: [],
  next: { key: 'next.dibao.likely', params: {} },
  confirmAtWindow: [elsewhere, elsewhere],
}

test('a clause is cited once, several of one document together, another place not at all', () => {
  const lines = citeOnce(PROGRAM).map(({ sources }) =>
    sources.map(({ citation, clauses }) => [citation.tag, ...clauses.map(({ clause }) => clause)]),
  )
  expect(lines).toEqual([[['Z1', 'Art. 9', 'Art. 13']], []])
})

test('the document of another place is named once', () => {
  expect(sourcesElsewhere(PROGRAM).map(({ tag }) => tag)).toEqual(['Z7'])
})
