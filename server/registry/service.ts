/** What other rooms may use of the registry. */

export { createRegistryClient, type RegistryClientOptions } from './client/create-client.ts'
export type {
  EconomicCheckAskOutcome,
  EconomicCheckOutcome,
  HouseholdOutcome,
  RealNameOutcome,
  RegistryFailure,
  RegistryGateway,
} from './gateway.ts'
