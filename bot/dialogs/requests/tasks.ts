import type { DraftKind } from '../../request-draft.ts'
import type { Task } from './task.ts'
import { appeal } from './tasks/appeal.ts'
import { callback } from './tasks/callback.ts'
import { order } from './tasks/order.ts'
import { reportAbuse } from './tasks/report-abuse.ts'
import { reportChange } from './tasks/report-change.ts'
import { service } from './tasks/service.ts'
import { wish } from './tasks/wish.ts'

/** Every kind of request that the chat can make. */
export const TASKS: Readonly<Record<DraftKind, Task>> = {
  change: reportChange,
  appeal,
  abuse: reportAbuse,
  callback,
  wish,
  service,
  order,
}
