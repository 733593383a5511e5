import type { PolicyPack } from '../eligibility/engine/index.ts'
import { ALL_PACKS } from '../eligibility/packs/all.ts'
import { goldenFaults, householdsOf } from '../eligibility/packs/golden.ts'
import { type GoldenFile, goldenFiles } from '../eligibility/service.ts'
import type { Ctx } from '../platform/context.ts'
import { requireRuler } from './access.ts'
import type { GoldenRun } from './contract.ts'

/** The golden households run now, under the rules in force in this process. */
export function runGolden(ctx: Ctx): GoldenRun {
  requireRuler(ctx)
  return { ranAt: ctx.clock.now().toISOString(), ...goldenRun(ctx.ports.policyBook.packs()) }
}

/** Which golden households hold. A case that an approved change has turned is told apart from one that is broken. */
export function goldenRun(packs: readonly PolicyPack[] = ALL_PACKS): Omit<GoldenRun, 'ranAt'> {
  const places = goldenFiles().map((file) => runFile(file, packs))
  const sum = (of: 'passed' | 'failed') => places.reduce((total, one) => total + one[of], 0)
  return { passed: sum('passed'), failed: sum('failed'), places }
}

function runFile(golden: GoldenFile, packs: readonly PolicyPack[]): GoldenRun['places'][number] {
  const runs = householdsOf(golden).map((one) => {
    const faults = goldenFaults(one, packs)
    const turned = faults.length > 0 && goldenFaults(one, ALL_PACKS).length === 0
    return { name: one.name, faults, turned }
  })
  const failed = runs.filter(({ faults, turned }) => faults.length > 0 && !turned)
  return {
    file: golden.file,
    place: golden.place,
    passed: runs.filter(({ faults }) => faults.length === 0).length,
    failed: failed.length,
    faults: failed.map(({ name, faults }) => `${name}: ${faults.join('; ')}`),
    changed: runs.filter(({ turned }) => turned).map(({ name, faults }) => `${name}: ${faults.join('; ')}`),
  }
}
