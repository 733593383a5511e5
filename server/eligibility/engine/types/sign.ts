import type { Tri } from '../tri.ts'

/** One reason for a type, by name, and whether it holds; one that holds is enough. */
export type Sign = readonly [name: string, met: Tri]
