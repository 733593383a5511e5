/** A member of the family as kept (encrypted) with an application. */
export type Member = {
  /** Our own name of the person inside the application: m1, m2 … */
  ref: string
  name: string
  idNumber: string
  /** Relation to the head of the register. */
  relation: string
  birthDate: string
  /** Where the person stands in law (registry `standing`); null: not known. */
  standing: string | null
}

/** Not counted, and not able or bound to consent (N1 art. 7): in prison, in treatment, missing, away, dead. */
const NOT_COUNTED = ['in_prison', 'in_drug_treatment', 'declared_missing', 'clergy_away', 'deceased']

/** Whether a member is counted. A standing that is not known counts: nobody is left out by silence. */
export function isCounted(member: Pick<Member, 'standing'>): boolean {
  return !NOT_COUNTED.includes(member.standing ?? 'ordinary')
}

/** Adult: 18 or older on the date (`YYYY-MM-DD`), the 18th birthday included. */
export function isAdult(birthDate: string, on: string): boolean {
  const [year = 0] = birthDate.split('-').map(Number)
  return `${year + 18}${birthDate.slice(4)}` <= on
}

/** Full years on a day; both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The birth date that an 18-character ID number states (GB 11643). */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
}

/** Who has to sign the consent to the economic check. */
export function mustConsent(members: readonly Member[], on: string): Member[] {
  return members.filter((member) => isCounted(member) && isAdult(member.birthDate, on))
}

/** Gives every person a ref; somebody who was there before keeps the old one, whatever the order now. */
export function withRefs(people: readonly Omit<Member, 'ref'>[], before: readonly Member[]): Member[] {
  const known = new Map(before.map(({ idNumber, ref }) => [idNumber, ref]))
  let last = Math.max(0, ...before.map(({ ref }) => Number(ref.slice(1))))
  return people.map((person) => {
    const ref = known.get(person.idNumber) ?? `m${++last}`
    return { ...person, ref }
  })
}

/** 330***********1234: enough to recognise, too little to use. */
export function maskId(idNumber: string): string {
  return idNumber.slice(0, 3) + '*'.repeat(Math.max(0, idNumber.length - 7)) + idNumber.slice(-4)
}

/** First and last character of a name; of two characters the first. */
export function maskName(name: string): string {
  const letters = [...name]
  if (letters.length <= 2) return `${letters[0] ?? ''}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** 170****0012. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
