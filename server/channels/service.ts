/** What other rooms and the routes may use of channels. */
export { makeBindCode } from './bind/codes.ts'
export { myChatAccounts } from './bind/list.ts'
export { unbindMine } from './bind/unbind.ts'
export { startListening } from './inbound/listen.ts'
export { receiveEvents } from './inbound/receive.ts'
export { answerAtOnce } from './outbound/answer-at-once.ts'
export { deliver } from './outbound/deliver.ts'
