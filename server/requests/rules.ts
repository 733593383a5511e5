/** Pure decisions about requests. */
export * from './rules/actions.ts'
export * from './rules/days.ts'
export * from './rules/levels.ts'
