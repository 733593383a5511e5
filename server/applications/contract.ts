/** What goes in and out of the applications room. */
export * from './contract/actions.ts'
export * from './contract/consent.ts'
export * from './contract/decide.ts'
export * from './contract/desk.ts'
export * from './contract/draft.ts'
export * from './contract/field.ts'
export * from './contract/shared.ts'
export * from './contract/view.ts'
