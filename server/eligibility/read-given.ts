import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { type Checked, checkScreening, checkScreenings, type Screening, sayFault } from './engine/index.ts'

type Asker = Pick<Ctx, 'clock' | 't'>

/** A family or a list of them, or BAD_FACT, which names the field that cannot be and says why. */
export function readGiven({ t }: Asker, given: unknown): Screening | Screening[] {
  return accepted(t, checkScreenings(given))
}

/** The same for one family. */
export function readFamily({ t }: Asker, given: unknown): Screening {
  return accepted(t, checkScreening(given))
}

function accepted<T>(t: Ctx['t'], checked: Checked<T>): T {
  if (checked.ok) return checked.value
  const { fault } = checked
  throw new AppError('BAD_FACT', fault.field, { words: sayFault(t, fault) })
}
