import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Prerendered } from '../prerender.ts'
import { chunksOf } from './chunks.ts'

/** The file of a page: `/` → index.html, `/screen` → screen.html. */
export function pageFile(path: string): string {
  return path === '/' ? 'index.html' : `${path.slice(1)}.html`
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** The template with the small boot script in the place of the program. */
export function withBoot(html: string, boot: string): string {
  return html
    .replace(/<link rel="modulepreload"[^>]*>\s*/g, '')
    .replace(/<script type="module"[^>]*><\/script>/, () => `<script>${boot}</script>`)
}

const STYLESHEET = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>\s*/g

/** The template with its stylesheets taken out, and their names. */
function withoutStyles(html: string): { bare: string; files: string[] } {
  const files = [...html.matchAll(STYLESHEET)].map((found) => found[1] ?? '')
  return { bare: html.replace(STYLESHEET, ''), files }
}

/** Styles inside the page: one round trip less before the first words can be read. */
async function inlined(outDir: string, files: readonly string[]): Promise<string> {
  const css = await Promise.all(files.map((file) => readFile(join(outDir, file), 'utf8')))
  return `<style>${css.map((text) => text.trim()).join('')}</style>`
}

/** Fills the built template with one page. */
export async function fillPage(outDir: string, template: string, page: Prerendered): Promise<string> {
  const { bare, files } = withoutStyles(template)
  const chunks = await chunksOf(outDir, page.path)
  const styles = [...new Set([...files, ...chunks.filter((file) => file.endsWith('.css'))])]
  const style = await inlined(outDir, styles)
  // For boot.ts: what the page needs next, and which styles it has already.
  const later = [...chunks.filter((file) => file.endsWith('.js')), ...styles].map((file) => `/${file}`)
  return bare
    .replace('%TITLE%', escaped(page.title))
    .replace('%DESCRIPTION%', escaped(page.description))
    .replace('<!--head-->', () => `<meta name="later" content="${later.join(' ')}">${style}`)
    .replace('<div id="app"><!--app--></div>', () =>
      page.path ? `<div id="app" data-page="${page.path}">${page.html}</div>` : '<div id="app"></div>',
    )
}
