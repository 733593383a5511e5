import { EVASION, EVASION_EN } from './data/evasion-words.ts'

/**
 * Whether somebody asks how to look poorer than they are. Telling that it was done, fearing what follows, or speaking
 * of somebody else is something different, and gets a proper answer.
 */
export function asksToEvade(text: string): boolean {
  const bare = text.normalize('NFKC')
  if (EVASION_EN.test(bare)) return true
  return EVASION.hiding.test(bare) && EVASION.asks.test(bare) && !EVASION.honest.test(bare)
}
