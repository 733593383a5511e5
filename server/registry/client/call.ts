import type { z } from 'zod'
import { type RegistryErrorCode, registryErrorSchema } from '../contract/protocol.ts'
import { isCircuitOpen, type RegistryCircuit } from './circuit.ts'
import { type RetryPolicy, withRetry } from './retry.ts'

/** What the client writes down about a call. Never names, numbers, bodies or addresses. */
export type RegistryLog = {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
}

export type CallDeps = {
  circuit: RegistryCircuit
  retry: RetryPolicy
  /** Longest time for a call with all its repeats, in milliseconds: a resident is waiting. */
  budgetMs: number
  random: () => number
  sleep: (ms: number) => Promise<void>
  log: RegistryLog
}

export type CallSpec<T extends z.ZodType> = {
  operation: string
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  answer: T
}

export type CallOutcome<T> =
  | { ok: true; answer: T }
  | { ok: false; code: 'REGISTRY_DOWN' }
  | { ok: false; code: 'REFUSED'; error: RegistryErrorCode }

/** One operation through retry, breaker and contract check. Every operation is safe to repeat. */
export async function callRegistry<T extends z.ZodType>(
  spec: CallSpec<T>,
  deps: CallDeps,
): Promise<CallOutcome<z.infer<T>>> {
  const { operation, method, path, body } = spec
  const budget = AbortSignal.timeout(deps.budgetMs)
  try {
    const wire = await withRetry(() => deps.circuit.fire({ method, path, body, budget }), deps.retry, {
      random: deps.random,
      sleep: deps.sleep,
      worthRepeating: (error) => !isCircuitOpen(error) && !budget.aborted,
    })
    if (wire.status >= 400) return refused(operation, wire, deps)
    const answer = spec.answer.safeParse(wire.body)
    if (answer.success) return { ok: true, answer: answer.data }
    const paths = answer.error.issues.slice(0, 5).map((issue) => issue.path.join('.'))
    deps.log.warn({ operation, paths }, 'registry answer breaks the contract')
  } catch (error) {
    const reason = isCircuitOpen(error) ? 'circuit open' : error instanceof Error ? error.message : 'unknown'
    deps.log.warn({ operation, reason }, 'registry gave no answer')
  }
  return { ok: false, code: 'REGISTRY_DOWN' }
}

function refused(
  operation: string,
  wire: { status: number; body: unknown },
  deps: CallDeps,
): CallOutcome<never> {
  const parsed = registryErrorSchema.safeParse(wire.body)
  const error = parsed.success ? parsed.data.code : 'BODY_INVALID'
  deps.log.warn({ operation, status: wire.status, error }, 'registry refused')
  return { ok: false, code: 'REFUSED', error }
}
