import { expect, test } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import en from '../../locales/en/shell.json'
import zh from '../../locales/zh-CN/shell.json'
import { LATER } from './later-routes.ts'
import { makeRouter } from './router.ts'
import { ROUTES } from './routes.ts'

const router = makeRouter(createMemoryHistory())

test('every page has a title in both languages', async () => {
  for (const load of Object.values(LATER)) for (const route of await load()) router.addRoute(route)
  for (const { name, meta } of router
    .getRoutes()
    .flatMap((route) => (route.meta.title ? [{ name: route.path, meta: route.meta }] : []))) {
    expect(Object.keys(zh.title), name).toContain(meta.title)
    expect(Object.keys(en.title), name).toContain(meta.title)
  }
})

test('addresses that messages and chat carry lead to a page', () => {
  const links = [
    '/sign-in?next=/chat',
    '/apply',
    '/apply/consents',
    '/progress',
    '/benefits',
    '/code',
    '/inbox',
    '/consent#token',
  ]
  for (const path of links) expect(router.resolve(path).matched.at(-1)?.meta.title, path).not.toBe('notFound')
})

test('pages of staff come with the first of them', async () => {
  const fresh = makeRouter(createMemoryHistory())
  expect(fresh.resolve('/desk/sign-in').meta.title).toBe('notFound')
  await fresh.push('/desk/sign-in')
  expect(fresh.currentRoute.value.meta.title).toBe('deskSignIn')
  await fresh.push('/provider/sign-in?next=/provider/today')
  expect(fresh.currentRoute.value.meta.title).toBe('providerSignIn')
  expect(fresh.currentRoute.value.query.next).toBe('/provider/today')
  await fresh.push('/desk/there/is/nothing')
  expect(fresh.currentRoute.value.meta.title).toBe('notFound')
})

test('pages with a first state need no parameters, so that they can be prerendered', () => {
  const prerendered = ROUTES.filter((route) => route.meta?.prerender).map((route) => route.path)
  expect(prerendered).toContain('/')
  expect(prerendered.filter((path) => path.includes(':'))).toEqual([])
})
