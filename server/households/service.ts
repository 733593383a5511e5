/** What other rooms may use of households, their people and places. */
export { type AdmitInput, admitHousehold } from './admit-household.ts'
export { decryptPerson, ensurePersons, type PersonFacts, personHash, readPerson } from './persons.ts'
export { type HouseholdFile, householdOf, readHousehold } from './read-household.ts'
export { officeNames, regionExists, regionName, regionNames } from './regions.ts'
