import type { Runtime } from '../runtime.ts'
import type { StoredWork } from './stored-work.ts'

/** Counts work that is done, with how long it took since it was due. */
export function observeDone({ metrics, clock }: Runtime, { job, dueAt }: StoredWork): void {
  metrics.dueToDone.observe({ job }, Math.max(0, clock.now().getTime() - dueAt.getTime()) / 1000)
}
