import type { StaffRole } from '../../server/platform/context.ts'
import { type Translate, translator } from '../../server/platform/i18n.ts'
import { DEMO_PEOPLE } from '../../server/registry/sandbox/demo-people.ts'
import { DEMO_PASSWORD, demoStaff, demoTotpSecret } from './builders.ts'

/** Somebody of the demo, and what a visitor can try as them. */
export type GuidePerson = { key: string; name: string; idNumber: string; phone: string; can: string }
export type GuideStaff = {
  username: string
  password: string
  totpSecret: string
  role: StaffRole
  regionCode: string
  can: string
}

const ADULT_BORN_BEFORE = '2008-11-21'

/** Who one can be in demo mode: residents (with the family's adults, who sign consents) and staff. */
export function demoGuide(t: Translate): { people: GuidePerson[]; staff: GuideStaff[] } {
  const adults = DEMO_PEOPLE.filter(({ birthDate }) => birthDate < ADULT_BORN_BEFORE)
  return {
    people: adults.map(({ key, name, idNumber, phone }) => ({
      key,
      name,
      idNumber,
      phone,
      can: t(`demo:people.${key}`),
    })),
    staff: demoStaff().map(({ username, role, regionCode }) => ({
      username,
      password: DEMO_PASSWORD,
      totpSecret: demoTotpSecret(username),
      role,
      regionCode,
      can: t(`demo:staff.${username}`),
    })),
  }
}

/** The same as lines of a terminal. */
export function demoLines(): { who: string; signIn: string; can: string }[] {
  const t = translator('en')
  const { people, staff } = demoGuide(t)
  return [
    ...people.map(({ name, idNumber, phone, can }) => ({
      who: name,
      signIn: `${idNumber}  ${phone}`,
      can,
    })),
    ...staff.map(({ username, password, can }) => ({
      who: username,
      signIn: t('demo:line.staff', { password }),
      can,
    })),
  ]
}
