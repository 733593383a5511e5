import type { Member, MemberKey } from '../../../server/eligibility/engine/index.ts'

const KIN_IN_DOUBT = ['grandchild', 'grandparent', 'sibling']

/** What matters of one person: first whether they count as family (N1 art. 7), then what help they may get. */
function asksOf({ relation, age, study, disability }: Member): MemberKey[] {
  const years = age ?? undefined
  const grown = years === undefined || years >= 18
  const minorChild = relation === 'child' && !grown
  const mayStudy = years === undefined || (years >= 3 && years <= 30)
  const hasDisability = disability != null && disability !== 'none'
  return [
    'relation',
    'age',
    ...(mayStudy ? (['study'] as const) : []),
    ...(relation === 'child' && grown && (study ?? 'none') === 'none' ? (['independent'] as const) : []),
    ...(relation === 'self' || relation === 'spouse' || minorChild ? [] : (['together'] as const)),
    ...(KIN_IN_DOUBT.includes(relation ?? '') ? (['duty'] as const) : []),
    'disability',
    ...(hasDisability ? (['disabilityLevel'] as const) : []),
    'illness',
  ]
}

/** The next thing to ask of a person who is being added; null when they are described. */
export function memberAsk(member: Member): MemberKey | null {
  return asksOf(member).find((key) => member[key] === undefined) ?? null
}
