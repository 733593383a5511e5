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

/** Styles of the shell inside the page: one round trip less before the first words can be read. */
async function inlineStyles(outDir: string, html: string): Promise<string> {
  const link = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/
  const found = link.exec(html)
  if (!found?.[1]) return html
  const css = await readFile(join(outDir, found[1]), 'utf8')
  return html.replace(found[0], () => `<style>${css.trim()}</style>`)
}

/** Fills the built template with one page. */
export async function fillPage(outDir: string, template: string, page: Prerendered): Promise<string> {
  const preload = await chunksOf(outDir, page.path)
  const head = preload.map((file) =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" href="/${file}">`
      : `<link rel="modulepreload" crossorigin href="/${file}">`,
  )
  const html = await inlineStyles(outDir, template)
  return html
    .replace('%TITLE%', escaped(page.title))
    .replace('%DESCRIPTION%', escaped(page.description))
    .replace('<!--head-->', head.join(''))
    .replace('<div id="app"><!--app--></div>', () =>
      page.path ? `<div id="app" data-page="${page.path}">${page.html}</div>` : '<div id="app"></div>',
    )
}
