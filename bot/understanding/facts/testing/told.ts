/**
 * A message and what it surely tells: household facts by name, those of people as `who.fact`; money in fen.
 * A second person of the same name is `who2`.
 */
export type Told = readonly [text: string, facts: Readonly<Record<string, string | number | boolean>>]
