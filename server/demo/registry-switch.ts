import { z } from 'zod'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { type RegistryMode, registryMode } from './contract.ts'

const TIMEOUT_MS = 1500

const switches = z.object({ mode: registryMode })

/** How the sandbox answers now; null when it cannot be asked. */
export async function readRegistryMode(ctx: Ctx): Promise<RegistryMode | null> {
  return call(ctx, {}).catch(() => null)
}

/** Makes the sandbox slow, down, incomplete or contradictory, to see what people then meet. Throws REGISTRY_DOWN. */
export async function setRegistryMode(ctx: Ctx, mode: RegistryMode): Promise<RegistryMode> {
  const body = JSON.stringify({ mode })
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  return call(ctx, init).catch(() => {
    throw new AppError('REGISTRY_DOWN')
  })
}

async function call(ctx: Ctx, init: RequestInit): Promise<RegistryMode> {
  const url = new URL('/sandbox/switches', ctx.config.REGISTRY_URL)
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}`)
  return switches.parse(await response.json()).mode
}
