/** Pure decisions about services. */
export * from './rules/balance.ts'
export * from './rules/hours.ts'
export * from './rules/opening.ts'
export * from './rules/received.ts'
export * from './rules/settings.ts'
export * from './rules/statement.ts'
export * from './rules/states.ts'
