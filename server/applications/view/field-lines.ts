import type { Ctx } from '../../platform/context.ts'
import type { RegistryHousehold, RegistryMember } from '../../registry/contract.ts'
import type { Words } from '../contract.ts'
import { STATED_PREFIX, SURVEY_PREFIX } from '../file/stored.ts'
import { factName, factText } from './fact-text.ts'
import { money, words } from './words.ts'

type Value<F> = F extends { value: infer V } ? NonNullable<V> : never
type HouseholdValue<K extends keyof RegistryHousehold> = Value<RegistryHousehold[K]>
type MemberValue<K extends keyof RegistryMember> = Value<RegistryMember[K]>

type Lines = (ctx: Ctx, value: never) => Words[]
const r = (ctx: Ctx, key: string) => ctx.t(`registry:${key}`)

/** How each kind of field reads, one line a thing. */
const LINES: Record<string, Lines> = {
  housing: (ctx, value: HouseholdValue<'housing'>) =>
    value.map(({ use, floorAreaSqm }) =>
      words(ctx, 'apply:value.housing', { use: r(ctx, `dwellingUses.${use}`), area: floorAreaSqm }),
    ),
  vehicles: (ctx, value: HouseholdValue<'vehicles'>) =>
    value.map(({ kind, priceFen }) =>
      words(ctx, 'apply:value.vehicle', {
        kind: r(ctx, `vehicleKinds.${kind}`),
        price: money(ctx, priceFen),
      }),
    ),
  deposits: (ctx, { totalFen }: HouseholdValue<'deposits'>) => [
    words(ctx, 'apply:value.money', { money: money(ctx, totalFen) }),
  ],
  companyCapital: (ctx, { totalFen, companies }: HouseholdValue<'companyCapital'>) => [
    words(ctx, 'apply:value.company', { money: money(ctx, totalFen), companies }),
  ],
  existingAids: (ctx, value: HouseholdValue<'existingAids'>) =>
    value.map(({ kind, monthFen, since, until }) =>
      words(ctx, `apply:value.aid${until ? 'Ended' : monthFen === null ? '' : 'Month'}`, {
        kind: r(ctx, `aidKinds.${kind}`),
        money: money(ctx, monthFen ?? 0),
        since,
        until: until ?? '',
      }),
    ),
  supporters: (ctx, value: HouseholdValue<'supporters'>) =>
    value.map(({ relation, householdSize }) =>
      words(ctx, 'apply:value.supporter', { relation: r(ctx, `relations.${relation}`), householdSize }),
    ),
  maritalStatus: (ctx, value: MemberValue<'maritalStatus'>) => [
    plain(ctx, r(ctx, `maritalStatuses.${value}`)),
  ],
  registeredAddress: (ctx, { text }: MemberValue<'registeredAddress'>) => [plain(ctx, text)],
  standing: (ctx, value: MemberValue<'standing'>) => [plain(ctx, r(ctx, `standings.${value}`))],
  disability: (ctx, { type, level }: MemberValue<'disability'>) => [
    words(ctx, 'registry:disabilityLine', { type: r(ctx, `disabilityTypes.${type}`), level }),
  ],
  school: (ctx, { stage, fullTime }: MemberValue<'school'>) => [
    words(ctx, 'apply:value.school', {
      stage: r(ctx, `schoolStages.${stage}`),
      time: r(ctx, `schoolTime.${fullTime ? 'full' : 'part'}`),
    }),
  ],
  socialInsurance: (ctx, { kind, contributionBaseFen, pensionFen }: MemberValue<'socialInsurance'>) => [
    plain(ctx, r(ctx, `insuranceKinds.${kind}`)),
    ...(contributionBaseFen
      ? [words(ctx, 'apply:value.wageBase', { money: money(ctx, contributionBaseFen) })]
      : []),
    ...(pensionFen ? [words(ctx, 'apply:value.pension', { money: money(ctx, pensionFen) })] : []),
  ],
  illness: (ctx, { name, selfPaidYearFen }: MemberValue<'illness'>) => [
    words(ctx, 'apply:value.illness', { name, money: money(ctx, selfPaidYearFen) }),
  ],
}

const plain = (ctx: Ctx, text: string): Words => words(ctx, 'apply:value.text', { text })

/** The name of a field without the member in front of it. */
function fieldName(key: string): string {
  return key.replace(/^m\d+\./, '')
}

/** What a field is called, said by whomever it is. */
export function fieldLabel(ctx: Ctx, key: string): Words {
  for (const prefix of [STATED_PREFIX, SURVEY_PREFIX])
    if (key.startsWith(prefix))
      return words(ctx, `apply:label.${prefix.slice(0, -1)}`, {
        name: factName(ctx, key.slice(prefix.length)),
      })
  return words(ctx, `registry:fields.${fieldName(key)}`)
}

/** A value in lines ready to print; nothing for a value that is not there. */
export function fieldLines(ctx: Ctx, key: string, value: unknown): Words[] {
  if (value === null || value === undefined) return []
  for (const prefix of [STATED_PREFIX, SURVEY_PREFIX])
    if (key.startsWith(prefix)) return [plain(ctx, factText(ctx, key.slice(prefix.length), value))]
  // Each maker gets what the registry's contract says for its field; it was checked when it came in.
  return LINES[fieldName(key)]?.(ctx, value as never) ?? []
}
