import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One built chunk, as Vite's manifest describes it. */
interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}
type Manifest = Record<string, Chunk>

/** Page and words that belong to an address, by their source files. */
const SOURCES: Record<string, readonly string[]> = {
  '/guide': ['resident/guide/GuidePage.vue', '../locales/zh-CN/pages-guide.json'],
  '/help': ['resident/guide/HelpPage.vue', '../locales/zh-CN/pages-guide.json'],
  '/screen': [
    'resident/screen/ScreenPage.vue',
    '../locales/zh-CN/pages-screen.json',
    '../locales/zh-CN/eligibility.json',
  ],
  '/screen/result': ['resident/screen/ScreenResultPage.vue'],
  '/sign-in': ['resident/sign-in/SignInPage.vue', '../locales/zh-CN/pages-sign-in.json'],
  '/chat': ['resident/chat/ChatPage.vue', '../locales/zh-CN/pages-chat.json'],
  '/code': ['resident/code/CodePage.vue', '../locales/zh-CN/pages-code.json'],
  '/list': ['resident/list/ListPage.vue', '../locales/zh-CN/pages-list.json'],
}

function closure(manifest: Manifest, names: readonly string[]): Chunk[] {
  const seen = new Map<string, Chunk>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) return
    seen.set(name, chunk)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const name of names) visit(name)
  return [...seen.values()]
}

async function manifestOf(outDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(outDir, '.vite/manifest.json'), 'utf8')) as Manifest
}

const filesOf = (chunks: readonly Chunk[]) => [
  ...new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])])),
]

/** Built files that a page needs beside boot.ts: the program first, then its scripts and styles. */
export async function chunksOf(outDir: string, path: string): Promise<string[]> {
  const chunks = closure(await manifestOf(outDir), ['start.ts', ...(SOURCES[path] ?? [])])
  return filesOf(chunks)
}

/** Built files that must be there without a network: the shell, the guide, the screening, the last 幸福码 and 幸福清单. */
export async function offlineFiles(outDir: string): Promise<Set<string>> {
  const pages = ['/guide', '/help', '/screen', '/screen/result', '/code', '/list'].flatMap(
    (path) => SOURCES[path] ?? [],
  )
  return new Set(filesOf(closure(await manifestOf(outDir), ['index.html', 'start.ts', ...pages])))
}
