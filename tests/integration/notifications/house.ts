import { notificationJobs } from '../../../server/notifications/jobs.ts'
import { type NotifyInput, notify } from '../../../server/notifications/service.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import { jobTable } from '../../../server/platform/job-table.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { undeliveredJobs } from '../../../server/undelivered/jobs.ts'
import { testDeps } from '../../harness/app.ts'
import { freshDatabase } from '../../harness/database.ts'
import { drain } from '../../harness/drain.ts'
import { freshRedis } from '../../harness/redis.ts'
import { Chats, SmsProvider } from '../../harness/stand-ins.ts'

export const PHONE = '17000000101'

/** China time, a Monday morning. */
export const MORNING = '2026-11-23T10:00:00+08:00'

/** The part of the house that tells people things, with one person, a phone network and chats. */
export async function startHouse() {
  const [database, redis] = await Promise.all([freshDatabase(), freshRedis()])
  const sms = new SmsProvider()
  const chats = new Chats()
  const clock = fakeClock(MORNING)
  const runtime = await testDeps({
    url: database.url,
    redisUrl: redis.url,
    clock,
    ports: { sms, chatPush: chats },
  })
  const ctx = systemCtx(runtime, 'test')
  const jobs = jobTable([...notificationJobs, ...undeliveredJobs])
  const person = await runtime.database.person.create({
    data: {
      idHash: 'one',
      idNumberEnc: runtime.cipher.encrypt('339999196803120018'),
      nameEnc: runtime.cipher.encrypt('王建国'),
      phoneEnc: runtime.cipher.encrypt(PHONE),
      createdAt: clock.now(),
      updatedAt: clock.now(),
    },
  })
  let made = 0
  /** Tells the person something new; a kind that the house really has. */
  const tell = async (change: Partial<NotifyInput> = {}) => {
    made += 1
    const input = {
      dedupeKey: `test:${made}`,
      kind: 'identity.newPhone',
      params: { tail: '0997' },
      personId: person.id,
      channels: ['sms'],
      ...change,
    } as NotifyInput
    await notify(ctx, input)
    return input
  }
  const delivery = (dedupeKey: string, channel = 'sms') =>
    runtime.database.delivery.findFirstOrThrow({ where: { channel, notification: { dedupeKey } } })
  const close = async () => {
    await runtime.close()
    await Promise.all([database.drop(), redis.stop()])
  }
  const work = () => drain(runtime, jobs)
  return { runtime, ctx, clock, sms, chats, jobs, person, tell, delivery, work, close }
}

export type House = Awaited<ReturnType<typeof startHouse>>
