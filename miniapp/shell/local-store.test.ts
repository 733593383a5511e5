import { afterEach, expect, test, vi } from 'vitest'
import { AMENDMENTS } from '../api/amendments.ts'
import { forgetLocal, readLocal, writeLocal } from './local-store.ts'

afterEach(() => vi.unstubAllGlobals())

/** A store as browsers have it: its values are its own keys, its methods are not. */
function store(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      this[key] = text
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  }
  return Object.create(methods) as Storage
}

test('signing out forgets the person, not the settings nor the rules that counties have published', () => {
  vi.stubGlobal('localStorage', store())
  vi.stubGlobal('sessionStorage', store())
  for (const name of ['settings', AMENDMENTS, 'screening', 'policy-draft']) writeLocal(name, [name])
  sessionStorage.setItem('zf.chat-queue', '[]')
  forgetLocal()
  const left = ['settings', AMENDMENTS, 'screening', 'policy-draft'].filter((name) => readLocal(name))
  expect(left).toEqual(['settings', AMENDMENTS])
  expect(Object.keys(sessionStorage)).toEqual([])
})
