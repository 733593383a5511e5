import { policyGuide } from '../server/guide/service.ts'
import { warmUp } from './understanding/model.ts'

/** Learns and reads what an answer needs, before the first message: it takes about a second, and nobody waits. */
export function getReady(): void {
  warmUp()
  policyGuide()
}
