import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { renderPdf } from './service.ts'

const PAPER = {
  lang: 'zh-CN',
  demo: '',
  title: '志愿服务证明',
  name: '李小明',
  text: '从 2026 年 1 月起。',
  thanks: '谢谢您。',
  branch: '江南新城社区党支部',
  issued: '2026-11-22',
  code: '7K3M-Q9ZD-4TXA',
  check: 'https://example.org/certificates/verify',
  qrText: 'https://example.org/certificates/verify#7K3M-Q9ZD-4TXA',
}

async function textOf(pdf: Buffer): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(pdf) }).promise
  expect(file.numPages).toBe(1)
  const { items } = await (await file.getPage(1)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}

test('the paper says what it was given, in letters that can be copied', async () => {
  const text = (await textOf(await renderPdf('certificate', PAPER))).replaceAll(' ', '')
  for (const part of [PAPER.title, PAPER.name, PAPER.branch, PAPER.code, PAPER.check])
    expect(text).toContain(part)
})

test('what a person wrote is words and no markup', async () => {
  const name = '#strong[x] *y* $z$ #read("/etc/passwd")'
  const text = (await textOf(await renderPdf('certificate', { ...PAPER, name }))).replaceAll(' ', '')
  expect(text).toContain(name.replaceAll(' ', ''))
})

test('the same paper is the same file', async () => {
  const [one, two] = [await renderPdf('certificate', PAPER), await renderPdf('certificate', PAPER)]
  expect(one.equals(two)).toBe(true)
})
