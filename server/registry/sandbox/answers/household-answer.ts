import type { RegistryHousehold } from '../../contract/household.ts'
import type { RegistryMember } from '../../contract/member.ts'
import { yuan } from '../draft.ts'
import type { SandboxHousehold, SandboxPerson } from '../model.ts'
import { type AnswerContext, disputableField, field, plainField } from './field-answer.ts'

/** The household as the published contract states it, with the faults that apply at the moment. */
export function householdAnswer(household: SandboxHousehold, context: AnswerContext): RegistryHousehold {
  return {
    householdNo: household.householdNo,
    members: household.people.map((person) => memberAnswer(person, context)),
    housing: housingField(household, context),
    vehicles: field('vehicles', 'traffic_police', orNull(household.vehicles), context),
    deposits: depositsField(household, context),
    companyCapital: capitalField(household, context),
    existingAids: field('existingAids', 'civil_affairs', orNull(aidsOf(household)), context),
    supporters: field('supporters', 'civil_affairs', orNull(supportersOf(household)), context),
  }
}

function memberAnswer(person: SandboxPerson, context: AnswerContext): RegistryMember {
  const { name, idNumber, relation, sex, birthDate, marital, standing = 'ordinary' } = person
  const otherMarital = marital === 'married' ? 'divorced' : 'married'
  const marriage = { value: marital, first: marital, second: otherMarital } as const
  return {
    name,
    idNumber,
    relation,
    sex,
    birthDate,
    maritalStatus: disputableField('maritalStatus', 'civil_affairs', marriage, context),
    registeredAddress: plainField('public_security', person.registeredAt, context.now),
    standing: plainField(standing === 'in_prison' ? 'justice' : 'public_security', standing, context.now),
    disability: field('disability', 'disabled_federation', person.disability ?? null, context),
    school: field('school', 'education', person.school ?? null, context),
    socialInsurance: field('socialInsurance', 'human_resources', insuranceOf(person), context),
    illness: field('illness', 'medical_insurance', person.illness ?? null, context),
  }
}

function insuranceOf(person: SandboxPerson) {
  const { insurance: kind, wageMonthFen, pensionMonthFen } = person
  if (!kind) return null
  const contributionBaseFen = kind === 'employee' ? (wageMonthFen ?? null) : null
  return { kind, contributionBaseFen, pensionFen: pensionMonthFen ?? null }
}

function housingField({ dwellings, people }: SandboxHousehold, context: AnswerContext) {
  const ownerIdNumber = people[0]?.idNumber ?? ''
  const second = [...dwellings, { ownerIdNumber, use: 'home' as const, floorAreaSqm: 45 }]
  const opinions = { value: orNull(dwellings), first: dwellings, second }
  return disputableField('housing', 'natural_resources', opinions, context)
}

function depositsField({ people }: SandboxHousehold, context: AnswerContext) {
  const accounts = people.flatMap((person) => person.depositsFen ?? [])
  const totalFen = sum(accounts)
  const value = accounts.length > 0 ? { totalFen } : null
  const opinions = { value, first: { totalFen }, second: { totalFen: totalFen + yuan(20_000) } }
  return disputableField('deposits', 'banks', opinions, context)
}

function capitalField({ people }: SandboxHousehold, context: AnswerContext) {
  const shares = people.flatMap((person) => person.capitalFen || [])
  const value = shares.length > 0 ? { totalFen: sum(shares), companies: shares.length } : null
  return field('companyCapital', 'market_regulation', value, context)
}

function aidsOf({ people }: SandboxHousehold) {
  return people.flatMap(({ aids, idNumber }) => aids.map((aid) => ({ ...aid, recipientIdNumber: idNumber })))
}

function supportersOf({ supporters }: SandboxHousehold) {
  return supporters.map(({ ownAid, ...supporter }) => ({ ...supporter, ownAid: ownAid ?? null }))
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

function orNull<T>(list: T[]): T[] | null {
  return list.length > 0 ? list : null
}
