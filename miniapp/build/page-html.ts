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

/** Styles inside the page: one round trip less before the first words can be read. */
async function inlineStyles(outDir: string, html: string, more: readonly string[]): Promise<string> {
  const shell = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/.exec(html)
  if (!shell?.[1]) return html
  const files = [shell[1], ...more]
  const css = await Promise.all(files.map((file) => readFile(join(outDir, file), 'utf8')))
  return html.replace(shell[0], () => `<style>${css.map((text) => text.trim()).join('')}</style>`)
}

/** Names of what the page needs next, for main.ts: fetched all at once, and never before the first paint. */
function later(files: readonly string[]): string {
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => `/${file}`)
  // The loader fetches the styles of a page unless it finds their link; they are in the page already.
  const styles = files.filter((file) => file.endsWith('.css'))
  const links = styles.map((file) => `<link rel="stylesheet" media="print" href="/${file}">`)
  return `<meta name="later" content="${scripts.join(' ')}">${links.join('')}`
}

/** Fills the built template with one page. */
export async function fillPage(outDir: string, template: string, page: Prerendered): Promise<string> {
  const files = await chunksOf(outDir, page.path)
  const styles = files.filter((file) => file.endsWith('.css'))
  const html = await inlineStyles(outDir, template, styles)
  return html
    .replace('<script type="module"', '<script type="module" async fetchpriority="low"')
    .replace('%TITLE%', escaped(page.title))
    .replace('%DESCRIPTION%', escaped(page.description))
    .replace('<!--head-->', later(files))
    .replace('<div id="app"><!--app--></div>', () =>
      page.path ? `<div id="app" data-page="${page.path}">${page.html}</div>` : '<div id="app"></div>',
    )
}
