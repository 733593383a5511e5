import type { EconomicCheckReport, EconomicCheckRequest } from './contract/economic-check.ts'
import type { HouseholdQuery, RegistryHousehold } from './contract/household.ts'
import type { RealNameQuery } from './contract/identity.ts'

/**
 * Why the registry gave no answer. `REGISTRY_DOWN`: unreachable, too slow, broken or cut off by the circuit
 * breaker; try later and let the resident go on. `REGISTRY_REFUSED`: it does not accept our key or request;
 * an operator must look, trying again will not help.
 */
export type RegistryFailure = { ok: false; code: 'REGISTRY_DOWN' | 'REGISTRY_REFUSED' }

export type RealNameOutcome = { ok: true; result: 'MATCH' | 'MISMATCH' } | RegistryFailure

/** `NOT_FOUND`: the registry holds no file for this ID number. */
export type HouseholdOutcome =
  | { ok: true; household: RegistryHousehold }
  | { ok: false; code: 'NOT_FOUND' }
  | RegistryFailure

/**
 * `CONSENT_MISSING`: an adult in the request has no consent. `REQUEST_KEY_REUSED`: this key was used for
 * other content.
 */
export type EconomicCheckAskOutcome =
  | { ok: true; requestNo: string }
  | { ok: false; code: 'CONSENT_MISSING' | 'REQUEST_KEY_REUSED' }
  | RegistryFailure

/** `NOT_FOUND`: no request with this number. A report `in_progress` has lines still `asked`; poll again. */
export type EconomicCheckOutcome =
  | { ok: true; report: EconomicCheckReport }
  | { ok: false; code: 'NOT_FOUND' }
  | RegistryFailure

/**
 * The one door to 浙江省大救助信息平台. Every method is safe to repeat and never throws for an outcome named
 * here. Behind it: the signed HTTP client, which speaks to the sandbox or to the province alike.
 */
export type RegistryGateway = {
  checkRealName(query: RealNameQuery): Promise<RealNameOutcome>
  fetchHousehold(query: HouseholdQuery): Promise<HouseholdOutcome>
  requestEconomicCheck(request: EconomicCheckRequest): Promise<EconomicCheckAskOutcome>
  fetchEconomicCheck(query: { requestNo: string }): Promise<EconomicCheckOutcome>
  /** Whether calls go through at the moment; for readiness and metrics. */
  circuit(): 'closed' | 'open' | 'half_open'
  /** Releases timers; call on shutdown. */
  close(): void
}

declare module '../platform/context.ts' {
  interface Ports {
    registry: RegistryGateway
  }
}
