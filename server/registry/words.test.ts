import { expect, test } from 'vitest'
import en from '../../locales/en/registry.json' with { type: 'json' }
import zh from '../../locales/zh-CN/registry.json' with { type: 'json' }
import {
  AID_KINDS,
  CHECK_CATEGORIES,
  DISABILITY_TYPES,
  FIELD_STATES,
  HOUSEHOLD_PURPOSES,
  LINE_STATES,
  MARITAL_STATUSES,
  REGISTRY_SOURCES,
  RELATIONS,
  registryHouseholdSchema,
  registryMemberSchema,
  SCHOOL_STAGES,
  STANDINGS,
} from './contract.ts'

const fields = [...Object.keys(registryHouseholdSchema.shape), ...Object.keys(registryMemberSchema.shape)]

test.each([
  ['sources', REGISTRY_SOURCES],
  ['categories', Object.keys(CHECK_CATEGORIES)],
  ['measures', Object.values(CHECK_CATEGORIES).map(({ measure }) => measure)],
  ['fields', fields],
  ['states', FIELD_STATES],
  ['lineStates', LINE_STATES],
  ['relations', RELATIONS],
  ['maritalStatuses', MARITAL_STATUSES],
  ['disabilityTypes', DISABILITY_TYPES],
  ['schoolStages', SCHOOL_STAGES],
  ['standings', STANDINGS],
  ['aidKinds', AID_KINDS],
  ['purposes', HOUSEHOLD_PURPOSES],
] as const)('every one of %s has words, and no word is left over', (group, codes) => {
  const wanted = [...new Set(codes)].sort()
  expect(Object.keys(zh[group]).sort()).toEqual(wanted)
  expect(Object.keys(en[group]).sort()).toEqual(wanted)
})
