import { setTimeout as delay } from 'node:timers/promises'
import {
  type EconomicCheckRequest,
  economicCheckAcceptedSchema,
  economicCheckReportSchema,
} from '../contract/economic-check.ts'
import { type HouseholdQuery, registryHouseholdSchema } from '../contract/household.ts'
import { type RealNameQuery, realNameAnswerSchema } from '../contract/identity.ts'
import { REGISTRY_PATHS, type RegistryErrorCode } from '../contract/protocol.ts'
import type { RegistryFailure, RegistryGateway } from '../gateway.ts'
import { type CallDeps, type CallOutcome, callRegistry, type RegistryLog } from './call.ts'
import { type CircuitOptions, circuitState, createCircuit, DEFAULT_CIRCUIT } from './circuit.ts'
import type { RetryPolicy } from './retry.ts'

export type RegistryClientOptions = {
  baseUrl: string
  keyId: string
  secret: string
  clock: { now(): Date }
  log: RegistryLog
  /** For one attempt, in milliseconds. */
  timeoutMs?: number
  /** For a call with all its repeats, in milliseconds. */
  budgetMs?: number
  retry?: RetryPolicy
  circuit?: Partial<CircuitOptions>
  fetch?: typeof fetch
  random?: () => number
  sleep?: (ms: number) => Promise<void>
}

/** The real gateway: signed HTTP to `baseUrl`, which is the sandbox or the province. */
export function createRegistryClient(options: RegistryClientOptions): RegistryGateway {
  const { baseUrl, keyId, secret, clock, fetch: send = fetch, timeoutMs = 3000 } = options
  const transport = { baseUrl, keyId, secret, clock, fetch: send, timeoutMs }
  const circuit = createCircuit(transport, { ...DEFAULT_CIRCUIT, ...options.circuit })
  const deps: CallDeps = {
    circuit,
    retry: options.retry ?? { attempts: 3, baseMs: 200, capMs: 2000 },
    budgetMs: options.budgetMs ?? 8000,
    random: options.random ?? Math.random,
    sleep: options.sleep ?? delay,
    log: options.log,
  }
  return {
    checkRealName: (query) => checkRealName(query, deps),
    fetchHousehold: (query) => fetchHousehold(query, deps),
    requestEconomicCheck: (request) => requestEconomicCheck(request, deps),
    fetchEconomicCheck: (query) => fetchEconomicCheck(query, deps),
    circuit: () => circuitState(circuit),
    close: () => circuit.shutdown(),
  }
}

async function checkRealName(body: RealNameQuery, deps: CallDeps) {
  const path = REGISTRY_PATHS.realNameCheck
  const spec = {
    operation: 'real_name_check',
    method: 'POST',
    path,
    body,
    answer: realNameAnswerSchema,
  } as const
  const outcome = await callRegistry(spec, deps)
  return outcome.ok ? ({ ok: true, result: outcome.answer.result } as const) : failure(outcome, [])
}

async function fetchHousehold(body: HouseholdQuery, deps: CallDeps) {
  const path = REGISTRY_PATHS.householdQuery
  const spec = {
    operation: 'household',
    method: 'POST',
    path,
    body,
    answer: registryHouseholdSchema,
  } as const
  const outcome = await callRegistry(spec, deps)
  return outcome.ok
    ? ({ ok: true, household: outcome.answer } as const)
    : failure(outcome, ['NOT_FOUND'] as const)
}

async function requestEconomicCheck(body: EconomicCheckRequest, deps: CallDeps) {
  const path = REGISTRY_PATHS.economicChecks
  const answer = economicCheckAcceptedSchema
  const outcome = await callRegistry(
    { operation: 'economic_check_ask', method: 'POST', path, body, answer },
    deps,
  )
  return outcome.ok
    ? ({ ok: true, requestNo: outcome.answer.requestNo } as const)
    : failure(outcome, ['CONSENT_MISSING', 'REQUEST_KEY_REUSED'] as const)
}

async function fetchEconomicCheck({ requestNo }: { requestNo: string }, deps: CallDeps) {
  const path = REGISTRY_PATHS.economicCheck(requestNo)
  const answer = economicCheckReportSchema
  const outcome = await callRegistry({ operation: 'economic_check_read', method: 'GET', path, answer }, deps)
  return outcome.ok
    ? ({ ok: true, report: outcome.answer } as const)
    : failure(outcome, ['NOT_FOUND'] as const)
}

type Failed = Exclude<CallOutcome<unknown>, { ok: true }>

/** Errors that the operation expects keep their name; any other refusal is one for an operator. */
function failure<C extends RegistryErrorCode>(
  failed: Failed,
  expected: readonly C[],
): { ok: false; code: C } | RegistryFailure {
  if (failed.code === 'REGISTRY_DOWN') return { ok: false, code: 'REGISTRY_DOWN' }
  const code = expected.find((candidate) => candidate === failed.error)
  return code ? { ok: false, code } : { ok: false, code: 'REGISTRY_REFUSED' }
}
