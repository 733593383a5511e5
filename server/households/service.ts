/** What other rooms may use of households, their people and places. */
export { type AdmitInput, admitHousehold } from './admit-household.ts'
export {
  decryptPerson,
  ensurePersons,
  type PersonFacts,
  personByIdNumber,
  personHash,
  readPerson,
} from './persons.ts'
export {
  forgetTold,
  type KnownPortrait,
  keepPortrait,
  type PortraitSource,
  portraitsWithin,
  readPortrait,
} from './portrait.ts'
export {
  familiesOf,
  type HouseholdFile,
  homeOf,
  householdOf,
  readHousehold,
  readHouseholds,
} from './read-household.ts'
export { officeNames, placesWithin, regionExists, regionName, regionNames } from './regions.ts'
export { whomAtDesk } from './whom.ts'
