import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import type { Prerendered } from '../prerender.ts'
import { buildBoot } from './boot.ts'
import { compressAll } from './compress.ts'
import { fillPage, pageFile, withBoot } from './page-html.ts'

const SSR = 'dist/h5-prerender'

async function renderPages(root: string): Promise<Prerendered[]> {
  await build({
    configFile: resolve(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { ssr: 'prerender.ts' },
  })
  const module = (await import(pathToFileURL(resolve(root, SSR, 'prerender.js')).href)) as {
    renderAll(): Promise<Prerendered[]>
  }
  return module.renderAll()
}

/**
 * After the build: writes each prerendered page as `<path>.html` with the styles of the shell in it and its
 * own files preloaded, `app.html` for every other address, and a `.br` beside every file.
 */
export function prerender(): Plugin {
  let root = process.cwd()
  let outDir = ''
  return {
    name: 'zhongfu-prerender',
    apply: 'build',
    configResolved(config) {
      root = resolve(config.root, '..')
      outDir = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const pages = await renderPages(root)
        const boot = await buildBoot(root)
        const template = withBoot(await readFile(join(outDir, 'index.html'), 'utf8'), boot)
        for (const page of pages) {
          await writeFile(join(outDir, pageFile(page.path)), await fillPage(outDir, template, page))
        }
        const [home] = pages
        if (home) {
          const shell = { ...home, path: '', html: '' }
          await writeFile(join(outDir, 'app.html'), await fillPage(outDir, template, shell))
        }
        await rm(resolve(root, SSR), { recursive: true, force: true })
      },
    },
    closeBundle: { order: 'post', sequential: true, handler: () => compressAll(outDir) },
  }
}
