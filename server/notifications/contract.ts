/** What goes in and out of notifications. */
export * from './contract/inbox.ts'
export * from './contract/settings.ts'
export * from './contract/topics.ts'
