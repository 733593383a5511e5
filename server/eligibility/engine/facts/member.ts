/** One person of the household. Every fact may be left out (not asked) or null (asked, not known). */
export interface MemberValues {
  /** Relation to the applicant; `in_law`: by marriage (parent-in-law, child's spouse). */
  relation:
    | 'self'
    | 'spouse'
    | 'child'
    | 'parent'
    | 'grandchild'
    | 'grandparent'
    | 'sibling'
    | 'in_law'
    | 'other'
  /** Full years. */
  age: number
  /** Has lived with the family for long (长期共同居住). */
  together: boolean
  /** Somewhere that takes a person out of the count (N1 art. 7); `conscript` 义务兵 is for the place to say. */
  away: 'none' | 'prison' | 'rehab' | 'missing' | 'clergy' | 'conscript'
  /** An adult child who can live on their own. */
  independent: boolean
  /** A statutory duty of support between this person and the applicant; follows from most relations. */
  duty: boolean
  /** Kind on the disability certificate; `multiple` 多重. */
  disability:
    | 'none'
    | 'visual'
    | 'hearing'
    | 'speech'
    | 'physical'
    | 'intellectual'
    | 'psychiatric'
    | 'multiple'
  /** Level on the certificate, 1 (most severe) to 4. */
  disabilityLevel: number
  /** How far others must care for this person every day. */
  dependence: 'none' | 'partly' | 'largely' | 'fully'
  /** How many of the six things of self-care (N3 art. 21) cannot be done alone, 0 to 6. */
  selfCareUnmet: number
  /** A serious illness. */
  illness: boolean
  /** What this person attends full time; `university` up to bachelor's. */
  study:
    | 'none'
    | 'kindergarten'
    | 'primary'
    | 'junior'
    | 'senior'
    | 'vocational'
    | 'university'
    | 'postgraduate'
  work: 'employed' | 'jobless' | 'unable' | 'retired'
  /** This person's own income a month, fen. */
  incomeFen: number
  /** Of a child: `unable` is severe disability or illness, prison, compulsory treatment, or out of reach ≥6 months. */
  father: 'able' | 'unable' | 'dead' | 'missing'
  mother: 'able' | 'unable' | 'dead' | 'missing'
  /** Lives in a welfare institution. */
  institution: boolean
}

export type MemberKey = keyof MemberValues
export type Member = { readonly [K in MemberKey]?: MemberValues[K] | null | undefined }

/** All facts of a person in the order in which people are asked when nothing else decides. */
export const MEMBER_KEYS = [
  'relation',
  'age',
  'together',
  'away',
  'independent',
  'duty',
  'disability',
  'disabilityLevel',
  'dependence',
  'illness',
  'selfCareUnmet',
  'study',
  'work',
  'incomeFen',
  'father',
  'mother',
  'institution',
] as const satisfies readonly MemberKey[]
