import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import encodeQR from 'qr'
import { projectRoot } from '../platform/project-root.ts'

/** A paper of ours: a file of `templates/`. It holds no word; all of them come as data. */
export type Template = 'certificate' | 'statement'

/** What stands on the paper, ready to read. `qrText`: what its QR code says. */
export type PaperData = Readonly<Record<string, unknown>> & { qrText?: string }

/** Compilations for which the typesetter remembers what it has worked out. */
const REMEMBERED = 10

let compiler: Promise<NodeCompiler> | undefined

/**
 * A PDF of a template filled with data. What people wrote is data and never markup; the template reads no file. The
 * typesetter (tens of megabytes) is loaded when the first paper is printed.
 */
export async function renderPdf(template: Template, data: PaperData): Promise<Buffer> {
  compiler ??= createCompiler()
  const typesetter = await compiler
  const qr = data.qrText ? encodeQR(data.qrText, 'svg', { ecc: 'medium', border: 2 }) : ''
  const inputs = { data: JSON.stringify({ ...data, qr }) }
  try {
    return typesetter.pdf({ mainFileContent: templateText(template), inputs })
  } finally {
    typesetter.evictCache(REMEMBERED)
  }
}

function templateText(template: Template): string {
  return readFileSync(join(projectRoot, 'server', 'documents', 'templates', `${template}.typ`), 'utf8')
}

async function createCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = createRequire(import.meta.url)
  const font = (name: string) => readFileSync(fonts.resolve(`@expo-google-fonts/noto-sans-sc/${name}.ttf`))
  // An empty folder: templates may read files of their workspace, and there are none.
  const workspace = mkdtempSync(join(tmpdir(), 'zhongfu-paper-'))
  const fontBlobs = [font('400Regular/NotoSansSC_400Regular'), font('700Bold/NotoSansSC_700Bold')]
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
}
