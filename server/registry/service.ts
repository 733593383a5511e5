/** What other rooms may use of the registry. */
export type {
  EconomicCheckAskOutcome,
  EconomicCheckOutcome,
  HouseholdOutcome,
  RealNameOutcome,
  RegistryFailure,
  RegistryGateway,
} from './gateway.ts'
