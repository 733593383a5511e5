/** What goes in and out of the pairings room. */
export * from './contract/coverage.ts'
export * from './contract/desk.ts'
export * from './contract/household.ts'
export * from './contract/settings.ts'
export * from './contract/shared.ts'
export * from './contract/volunteer.ts'
