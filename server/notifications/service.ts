/** What other rooms may use of notifications. */
export { type Channel, type NotificationParams, type NotifyInput, notify } from './notify.ts'
export type { ChatPush, ChatPushOutcome, SmsGateway, SmsOutcome } from './ports.ts'
export { earliestDelivery } from './rules.ts'
