/** Pure decisions about changes of rules. */
export * from './rules/actions.ts'
export * from './rules/amendments.ts'
export * from './rules/effects.ts'
export * from './rules/proposal.ts'
