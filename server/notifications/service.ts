/** What other rooms may use of notifications. */
export { countTold, countUnread, markRead, readInbox } from './inbox.ts'
export { type Channel, type NotificationParams, type NotifyInput, notify } from './notify.ts'
export type { ChatPush, ChatPushOutcome, NoticeOutcome, Notices, SmsGateway, SmsOutcome } from './ports.ts'
export { reminderAfter, reminderBefore, reminderStillDue } from './reminders.ts'
export { earliestDelivery } from './rules.ts'
export { createSms } from './sms/create-sms.ts'
