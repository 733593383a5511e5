import { REGION_CHOICES } from '../../packs/regions.ts'
import { CITY_ONLY } from './vocabulary.ts'

/** A Zhejiang region code from a code or a name in free text; a named place without rules reads as 330000. */
export function readRegion(raw: string): { ok: true; value: string } | { ok: false; code: string } {
  const text = raw.trim().toLowerCase()
  const code = /^\d{6}$/.exec(text)?.[0]
  if (code !== undefined) {
    return code.startsWith('33') ? { ok: true, value: code } : { ok: false, code: 'REGION_OUTSIDE' }
  }
  const hits = REGION_CHOICES.filter(({ names }) => names.some((name) => text.includes(name)))
  const [only] = hits
  if (only === undefined) return { ok: false, code: CITY_ONLY.test(text) ? 'REGION_WHICH' : 'NOT_A_REGION' }
  return hits.length === 1 ? { ok: true, value: only.code } : { ok: false, code: 'REGION_WHICH' }
}
