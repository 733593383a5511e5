/** A pass as the platform gives it, and for how many seconds it is good. */
export type NewPass = { value: string; seconds: number }

/** Gets a new pass; `anew`: the one that it gave last is refused. Null when none is to be had now. */
export type FetchPass = (anew: boolean) => Promise<NewPass | null>

/**
 * Keeps the pass to the platform's interface for all processes: only one of them asks for a new one at a time, for each
 * new one may end the one before. `refused`: the pass that was just turned away. Null when none is to be had now.
 */
export type PassKeeper = { pass(fetch: FetchPass, refused?: string): Promise<string | null> }
