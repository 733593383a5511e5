import type { Translate } from '../server/platform/i18n.ts'
import type { Words } from './model.ts'

/** Words in one language; words inside of words first. */
export function speak(t: Translate, { key, params }: Words): string {
  const said = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' ? speak(t, value) : value,
  ])
  return t(key, Object.fromEntries(said))
}
