import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.ts'
import { translator } from '../../platform/i18n.ts'
import type { StatementView } from '../contract.ts'
import { statementPdf } from './statement.ts'

const ctx = { lang: 'zh-CN', t: translator('zh-CN'), config: { DEMO_MODE: true } } as unknown as Ctx
const line = {
  code: 'YY-001',
  name: '独居老人上门看望',
  orders: 2,
  minutes: 91,
  unchecked: 0,
  payFen: 12_050,
  takenBack: false,
}
const STATEMENT: StatementView = {
  month: '2026-11',
  providerId: '0194a000-0000-7000-8000-000000000801',
  providerName: '姚江社工',
  lines: [line, { ...line, code: 'YY-002', name: '#陪诊*', payFen: null }],
  orders: 4,
  minutes: 182,
  amountFen: null,
  amountText: '金额以合同为准',
  issuedAt: '2026-12-01T02:00:00.000Z',
  code: '7K3M-Q9ZD-4TXA',
  canIssue: false,
}

test('the paper holds the numbers, and what nobody set is left to the contract', async () => {
  const file = await getDocument({ data: new Uint8Array(await statementPdf(ctx, STATEMENT)) }).promise
  const { items } = await (await file.getPage(1)).getTextContent()
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(' ', '')
  for (const part of [
    '姚江社工2026-11服务结算单',
    '演示数据',
    'YY-001',
    '120.5',
    '241',
    '#陪诊*',
    '182',
    '2026-12-01已报',
    '核对码7K3M-Q9ZD-4TXA',
  ])
    expect(text).toContain(part)
  expect(text.split('金额以合同为准').length - 1).toBe(3)
})
