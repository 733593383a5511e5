import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory } from 'vue-router'
import { makeApp } from './app.ts'
import { ROUTES } from './shell/routes.ts'
import { needWords, t } from './shell/words.ts'

/** One page as HTML, in Chinese, as it is before anything is known about who reads it. */
export interface Prerendered {
  path: string
  html: string
  title: string
  description: string
}

async function render(path: string, title: string): Promise<Prerendered> {
  const { app, router } = makeApp(createMemoryHistory(), true)
  await router.push(path)
  await router.isReady()
  const name = t('shell:name.short')
  return {
    path,
    html: await renderToString(app),
    title: path === '/' ? t('shell:name.long') : `${t(`shell:title.${title}`)} · ${name}`,
    description: t('shell:description'),
  }
}

/** Every page that has a first state without data. */
export async function renderAll(): Promise<Prerendered[]> {
  await needWords([])
  const pages: Prerendered[] = []
  for (const route of ROUTES) {
    if (route.meta?.prerender) pages.push(await render(route.path, route.meta.title))
  }
  return pages
}
