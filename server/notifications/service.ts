/** What routes, jobs and other rooms may use of notifications. */
export { chooseMessages, readChoices } from './choices.ts'
export { countTold, countUnread, markDelivered, markRead, readInbox } from './inbox.ts'
export { type Channel, type NotificationParams, type NotifyInput, notify } from './notify.ts'
export type {
  ChatPush,
  ChatPushOutcome,
  DeliveryMeter,
  NoticeOutcome,
  Notices,
  SmsGateway,
  SmsOutcome,
} from './ports.ts'
export { reminderAfter, reminderBefore, reminderStillDue } from './reminders.ts'
export { earliestDelivery } from './rules.ts'
export { createSms } from './sms/create-sms.ts'
export { readTold, type Told } from './told.ts'
