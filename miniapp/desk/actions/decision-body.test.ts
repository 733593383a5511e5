import { expect, test } from 'vitest'
import { type DeskApplication, decideBodySchema } from '../../../server/applications/contract.ts'
import { decisionBody, wrongFields } from './decision-body.ts'
import { type DecisionDraft, newDraft } from './draft.ts'

/** Only what the forms look at. */
function application(complete = true): DeskApplication {
  return {
    version: 4,
    programmes: [{ code: 'dibao', name: '低保' }],
    report: { complete },
    suggestion: {
      programmes: [
        { code: 'dibao', amount: { kind: 'exact', period: 'month', fen: 172_500, lines: [] } },
        { code: 'linshi', amount: { kind: 'ceiling', fen: 825_000, lines: [] } },
      ],
    },
  } as unknown as DeskApplication
}

function draft(typed: Partial<DecisionDraft> = {}): DecisionDraft {
  return { ...newDraft(application()), ...typed }
}

test.each([
  ['send_back', {}, ['missing', 'note']],
  ['send_back', { missing: ['other'], note: '  ' }, ['note']],
  ['refuse', { note: '收入超了' }, ['reasons']],
  ['start_review', {}, ['incompleteReason']],
  ['first_opinion_pass', {}, []],
  ['first_opinion_pass', { surveyNote: '家里没人' }, ['visitedOn']],
  ['first_opinion_pass', { visitedOn: '2026-11-20', factKey: 'homes' }, ['surveyValue']],
  ['approve', {}, []],
  ['approve', { programme: '' }, ['programme']],
  ['approve', { changeAmount: true, amount: 'x' }, ['amountFen', 'amountReason']],
  ['approve', { programme: 'linshi' }, ['amountFen', 'amountReason']],
  ['approve', { programme: 'dibian' }, []],
] as const)('%s with %o', (action, typed, wrong) => {
  expect(wrongFields(action, draft(typed as Partial<DecisionDraft>), application())).toEqual(wrong)
})

test('an incomplete report needs a reason before an opinion', () => {
  expect(wrongFields('first_opinion_pass', draft(), application(false))).toEqual(['incompleteReason'])
})

test('the computed sum goes without a reason, even when one was chosen before', () => {
  const body = decisionBody('approve', draft({ amountReason: 'special_case', amount: '9' }), application())
  expect(body).toEqual({ action: 'approve', version: 4, programme: 'dibao', amountFen: 172_500 })
})

test('what is sent is what the contract takes', () => {
  const typed = draft({
    missing: ['income_papers'],
    reasons: ['vehicle'],
    note: '请补工资流水',
    incompleteReason: 'urgent',
    visitedOn: '2026-11-20',
    facts: { monthlyIncomeFen: 30_000 },
    programme: 'linshi',
    amount: '3000',
    amountReason: 'within_ceiling',
  })
  const actions = [
    'send_back',
    'start_review',
    'first_opinion_pass',
    'first_opinion_refuse',
    'approve',
    'refuse',
  ] as const
  for (const action of actions) {
    const body = decisionBody(action, typed, application(false))
    expect(decideBodySchema.parse(body)).toEqual(body)
  }
  expect(decisionBody('approve', typed, application())).toMatchObject({ amountFen: 300_000 })
  expect(decisionBody('first_opinion_pass', typed, application(false))).toMatchObject({
    survey: { visitedOn: '2026-11-20', facts: { monthlyIncomeFen: 30_000 } },
    incompleteReason: 'urgent',
  })
})
