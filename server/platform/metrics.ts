import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** The measures of one process. Labels are routes, topics and states: never ids, never persons. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    /** Seconds a request took, by route as registered. */
    http: new Histogram({
      name: 'zhongfu_http_request_seconds',
      help: 'Time of a request by method, route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    /** Seconds between the moment at which work was due and its end. */
    dueToDone: new Histogram({
      name: 'zhongfu_due_to_done_seconds',
      help: 'Time from due (event written, task due) to done, by job',
      labelNames: ['job'],
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600],
      registers,
    }),
    /** Seconds between the moment at which a message was due and when it went out. */
    messageLate: new Histogram({
      name: 'zhongfu_message_late_seconds',
      help: 'Time from due to sent, by channel: le="10" over count is the share sent within ten seconds',
      labelNames: ['channel'],
      buckets: [0.5, 1, 2, 5, 10, 30, 60, 300, 3600],
      registers,
    }),
    messagesGivenUp: new Counter({
      name: 'zhongfu_messages_given_up_total',
      help: 'Messages that one channel could not deliver, by channel and why',
      labelNames: ['channel', 'why'],
      registers,
    }),
    jobFailures: new Counter({
      name: 'zhongfu_job_failures_total',
      help: 'Failed runs of jobs; each is tried again',
      labelNames: ['job'],
      registers,
    }),
    outboxWaiting: new Gauge({
      name: 'zhongfu_outbox_waiting',
      help: 'Events and due tasks that are not done',
      labelNames: ['kind'],
      registers,
    }),
    outboxLag: new Gauge({
      name: 'zhongfu_outbox_lag_seconds',
      help: 'Age of the oldest event that is not done',
      registers,
    }),
    policyRefused: new Gauge({
      name: 'zhongfu_policy_refused',
      help: 'Approved changes of rules that this process refuses because they are at fault',
      registers,
    }),
    channelSilence: new Gauge({
      name: 'zhongfu_channel_silent_seconds',
      help: 'Seconds since the last sign of life of a channel that holds a connection',
      labelNames: ['channel'],
      registers,
    }),
    queueDepth: new Gauge({
      name: 'zhongfu_queue_depth',
      help: 'Jobs in the queues of BullMQ',
      labelNames: ['queue', 'state'],
      registers,
    }),
  }
}
