import { factName, sayFact } from '../../../../bot/say-fact.ts'
import { speak } from '../../../../bot/speak.ts'
import {
  type FactKey,
  type Facts,
  factsTold,
  knownFacts,
  readFact,
  screenOn,
} from '../../../eligibility/service.ts'
import { chinaDate } from '../../../platform/clock.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffPack } from '../../contract.ts'

/** What was told in the talk so far. */
export function factsOf(ctx: Ctx, stateEnc: string | null): Facts {
  const state = stateEnc ? ctx.cipher.decryptJson<{ facts?: unknown }>(stateEnc) : null
  return knownFacts(state?.facts)
}

/** The facts, ready to read; `mayRead` leaves out what is not for the reader. */
export function saidFacts(ctx: Ctx, facts: Facts, mayRead: (key: FactKey) => boolean): HandoffPack['facts'] {
  return factsTold(facts)
    .filter(mayRead)
    .map((key) => {
      const value = readFact(facts, key) ?? null
      return { label: speak(ctx.t, factName(key, facts)), value: speak(ctx.t, sayFact(key, value)) }
    })
}

/** What the rules of today say to these facts, without sums; what cannot be told yet is left out. Nothing told: nothing. */
export function triedRules(ctx: Ctx, facts: Facts): HandoffPack['tried'] {
  if (factsTold(facts).length === 0) return []
  const { programs } = screenOn(facts, chinaDate(ctx.clock.now()), ctx.ports.policyBook.packs())
  return programs
    .filter(({ verdict }) => verdict !== 'unknown')
    .map(({ program, verdict }) => ({
      program,
      name: ctx.t(`eligibility:program.${program}.name`),
      verdict,
      verdictText: ctx.t(`eligibility:verdict.${verdict}`),
    }))
}
