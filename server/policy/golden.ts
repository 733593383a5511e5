import { setImmediate } from 'node:timers/promises'
import type { PolicyPack } from '../eligibility/engine/index.ts'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { goldenFaults, householdsOf } from '../eligibility/packs/golden.ts'
import { type GoldenFile, goldenFiles } from '../eligibility/service.ts'
import type { Ctx } from '../platform/context.ts'
import { requireRuler } from './access.ts'
import type { GoldenRun } from './contract.ts'

/** After so many households others get their turn: it takes a while, and a web process has more to do. */
const BREATH = 20

/** The golden households run now, under the rules in force in this process. */
export async function runGolden(ctx: Ctx): Promise<GoldenRun> {
  requireRuler(ctx)
  return { ranAt: ctx.clock.now().toISOString(), ...(await goldenRun(ctx.ports.policyBook.packs())) }
}

/** Which golden households hold. A case that an approved change has turned is told apart from one that is broken. */
export async function goldenRun(packs: readonly PolicyPack[] = ALL_PACKS): Promise<Omit<GoldenRun, 'ranAt'>> {
  const places: GoldenRun['places'] = []
  for (const file of goldenFiles()) places.push(await runFile(file, packs))
  const sum = (of: 'passed' | 'failed') => places.reduce((total, one) => total + one[of], 0)
  return { passed: sum('passed'), failed: sum('failed'), places }
}

async function runFile(
  golden: GoldenFile,
  packs: readonly PolicyPack[],
): Promise<GoldenRun['places'][number]> {
  const households = householdsOf(golden)
  const faults: string[] = []
  const changed: string[] = []
  for (const [index, one] of households.entries()) {
    if (index % BREATH === 0) await setImmediate()
    const found = goldenFaults(one, packs)
    if (found.length === 0) continue
    const turned = packs !== ALL_PACKS && goldenFaults(one, ALL_PACKS).length === 0
    ;(turned ? changed : faults).push(`${one.name}: ${found.join('; ')}`)
  }
  const passed = households.length - faults.length - changed.length
  return { file: golden.file, place: golden.place, passed, failed: faults.length, faults, changed }
}
