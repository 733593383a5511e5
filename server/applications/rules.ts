/** Pure decisions about applications. */
export * from './rules/amount.ts'
export * from './rules/evidence.ts'
export * from './rules/limits.ts'
export * from './rules/members.ts'
export * from './rules/missing.ts'
export * from './rules/signature.ts'
export * from './rules/stages.ts'
export * from './rules/verified-facts.ts'
