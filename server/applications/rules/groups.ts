import { type Facts, type FactValue, familyHas, GROUPS } from '../../eligibility/engine/index.ts'
import { type Found, SILENT } from './evidence.ts'

/**
 * The kinds of people in a family: what its members show, and where they leave one open, what the family says.
 * Silent while a kind is neither shown nor said.
 */
export function groupsOf(members: Facts['members'], stated: Facts['groups']): Found<FactValue> {
  const shown = GROUPS.map((group) => ({ group, is: familyHas({ members }, group) }))
  const open = shown.some(({ is }) => is === 'unknown')
  if (open && !stated) return SILENT
  const value = shown.flatMap(({ group, is }) => {
    const has = is === 'unknown' ? stated?.includes(group) : is === 'yes'
    return has ? [group] : []
  })
  return { is: 'value', value, origin: open ? 'stated' : 'registry' }
}
