/** What goes in and out of 微心愿; routes, API description, pages and the bot share it. */
export * from './contract/board.ts'
export * from './contract/desk.ts'
export * from './contract/held.ts'
export * from './contract/kinds.ts'
export * from './contract/make.ts'
export * from './contract/mine.ts'
export * from './contract/pictures.ts'
export * from './contract/settings.ts'
