/** What goes in and out of 办事请求; routes, API description, pages and the bot share it. */
export * from './contract/desk.ts'
export * from './contract/kinds.ts'
export * from './contract/make.ts'
export * from './contract/mine.ts'
