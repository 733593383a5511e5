import { z } from 'zod'
import type { Faults } from './draft.ts'

export const switchesSchema = z.object({
  /** `slow` waits `delayMs` before every answer; `down` answers 503; the others change what is answered. */
  mode: z.enum(['normal', 'slow', 'down', 'missing', 'contradictory']),
  delayMs: z.number().int().min(0).max(120_000).default(5000),
  /** How long the whole economic check takes, in milliseconds; unchanged when left out. */
  checkDelayMs: z.number().int().min(0).max(86_400_000).optional(),
})

export type Switches = { mode: z.infer<typeof switchesSchema>['mode']; delayMs: number; checkDelayMs: number }

const MODE_FAULTS: Record<Switches['mode'], Faults> = {
  normal: {},
  slow: {},
  down: {},
  missing: {
    missing: ['housing', 'deposits', 'school', 'socialInsurance'],
    silentChecks: ['housing', 'deposits', 'securities', 'tax'],
  },
  contradictory: {
    conflicting: ['housing', 'deposits', 'maritalStatus'],
    conflictingChecks: ['housing', 'deposits', 'tax'],
  },
}

/** A household's own faults together with those of the mode. Missing wins over conflicting. */
export function effectiveFaults(own: Faults, mode: Switches['mode']): Required<Faults> {
  const all = [own, MODE_FAULTS[mode]]
  return {
    noFile: own.noFile ?? false,
    missing: all.flatMap((faults) => faults.missing ?? []),
    conflicting: all.flatMap((faults) => faults.conflicting ?? []),
    silentChecks: all.flatMap((faults) => faults.silentChecks ?? []),
    conflictingChecks: all.flatMap((faults) => faults.conflictingChecks ?? []),
  }
}
