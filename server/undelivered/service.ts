/** What routes and jobs may do about those whom no message reaches. */
export { reopenUndelivered, settleUndelivered } from './act.ts'
export { undeliveredOfDesk } from './list.ts'
export { openUndelivered } from './open.ts'
export { recordUndelivered } from './record.ts'
export { settleRead } from './settle-read.ts'
