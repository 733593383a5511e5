import CircuitBreaker from 'opossum'
import { attemptCall, type TransportOptions, type WireAnswer, type WireCall } from './transport.ts'

export type CircuitOptions = {
  /** Failures in percent of the calls in the window that open the circuit. */
  errorThresholdPercentage: number
  /** Calls in the window below which it never opens. */
  volumeThreshold: number
  /** How long it stays open before one call is let through, in milliseconds. */
  resetTimeout: number
  /** Length of the window in milliseconds. */
  rollingCountTimeout: number
}

export const DEFAULT_CIRCUIT: CircuitOptions = {
  errorThresholdPercentage: 50,
  volumeThreshold: 6,
  resetTimeout: 10_000,
  rollingCountTimeout: 30_000,
}

export type RegistryCircuit = CircuitBreaker<[WireCall], WireAnswer>

/** A breaker around single attempts. Time-outs stay with the attempt, which can really abort. */
export function createCircuit(transport: TransportOptions, options: CircuitOptions): RegistryCircuit {
  return new CircuitBreaker((call: WireCall) => attemptCall(call, transport), {
    ...options,
    timeout: false,
    name: 'registry',
  })
}

/** Whether the breaker refused the call without trying. */
export function isCircuitOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EOPENBREAKER'
}

export function circuitState(circuit: RegistryCircuit): 'closed' | 'open' | 'half_open' {
  if (circuit.halfOpen) return 'half_open'
  return circuit.opened ? 'open' : 'closed'
}
