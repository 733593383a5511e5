/** Pure decisions about wishes. */
export * from './rules/board.ts'
export * from './rules/levels.ts'
export { WISH_BEGINS } from './rules/personal/vocabulary.ts'
export * from './rules/personal-data.ts'
export * from './rules/public-text.ts'
export * from './rules/settings.ts'
export * from './rules/states.ts'
export * from './rules/times.ts'
