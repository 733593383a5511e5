import { yuan } from '../money.ts'
import type { Bounds, Question } from '../questions/question.ts'
import { type Fault, fault } from './fault.ts'

/** Longest piece of a wrong value that is said back. */
const SAID_BACK = 30

/** A value as it is said back to whoever wrote it; of a list or an object only that it is one. */
export function saidBack(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  return String(value).slice(0, SAID_BACK)
}

/** Chinese counts large sums in ten thousands of yuan. */
const FEN_A_WAN = 1_000_000

function numberFault(at: string, value: unknown, bounds: Bounds, isMoney: boolean): Fault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault(at, isMoney ? 'money' : 'number')
  if (value < 0) return fault(at, 'negative')
  if ((isMoney || bounds.decimals === 0) && !Number.isInteger(value)) {
    return fault(at, isMoney ? 'wholeFen' : 'whole')
  }
  if (value >= bounds.min && value <= bounds.max) return null
  if (isMoney) return fault(at, 'tooMuch', { max: yuan(bounds.max), wan: bounds.max / FEN_A_WAN })
  return fault(at, 'range', { min: bounds.min, max: bounds.max, given: value })
}

function optionFault(at: string, value: unknown, { options }: Question): Fault | null {
  if (options.some((option) => option.value === value)) return null
  return fault(at, 'option', { options: options.map((option) => option.value).join(', ') })
}

function multiFault(at: string, value: unknown, question: Question): Fault | null {
  if (!Array.isArray(value)) return fault(at, 'list')
  if (value.length > question.options.length) return fault(at, 'long', { max: question.options.length })
  for (const one of value) {
    const wrong = optionFault(at, one, question)
    if (wrong) return wrong
  }
  return null
}

/** What is wrong with the answer to one question; null if nothing is. `null` means asked and not known. */
export function valueFault(at: string, value: unknown, question: Question): Fault | null {
  if (value === null || value === undefined) return null
  switch (question.kind) {
    case 'yesno':
      return typeof value === 'boolean' ? null : fault(at, 'yesno')
    case 'multi':
      return multiFault(at, value, question)
    case 'choice':
      return optionFault(at, value, question)
    case 'region':
      return optionFault(at, value, question) && fault(at, 'region', { given: saidBack(value) })
    default: {
      const bounds = question.bounds ?? { min: 0, max: Number.MAX_SAFE_INTEGER, decimals: 0 }
      return numberFault(at, value, bounds, question.kind === 'money')
    }
  }
}
