/** What goes in and out of the volunteers room. */
export * from './contract/branch.ts'
export * from './contract/certificate.ts'
export * from './contract/desk.ts'
export * from './contract/mine.ts'
export * from './contract/shared.ts'
