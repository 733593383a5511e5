import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One built chunk, as Vite's manifest describes it. */
interface Chunk {
  file: string
  isEntry?: boolean
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
  return [...seen.values()].filter((chunk) => !chunk.isEntry)
}

/** Built files that a page needs beside the entry: scripts to preload and styles. */
export async function chunksOf(outDir: string, path: string): Promise<string[]> {
  const text = await readFile(join(outDir, '.vite/manifest.json'), 'utf8')
  const chunks = closure(JSON.parse(text) as Manifest, SOURCES[path] ?? [])
  return [...new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]))]
}
