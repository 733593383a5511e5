import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seedDemoHelp } from '../../../prisma/seed/demo-help.ts'
import { seedDemoOnCall } from '../../../prisma/seed/demo-on-call.ts'
import { seedDemoServices } from '../../../prisma/seed/demo-services.ts'
import { seedDemoStaff } from '../../../prisma/seed/demo-staff.ts'
import { seedDemoWishes } from '../../../prisma/seed/demo-wishes.ts'
import { ensureCode, myCode } from '../../../server/happiness-code/service.ts'
import { API } from '../../../server/paths.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { groupShortCode } from '../../../server/platform/short-code.ts'
import { importRegions } from '../../../server/regions/service.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { startHouse as startChannelHouse } from '../channels/house.ts'
import { as } from '../wishes/house.ts'
import { allSecrets, leaksIn, type Secret } from './secrets.ts'
import { watchedLog, watchRedis } from './watch.ts'

/** Where the demo's old people live, as nobody but their file knows. */
const HOMES: Readonly<Record<string, string>> = {
  'sun-aying': '余姚市兰江街道江南新城社区石榴弄17号后门',
  'qian-genfa': '余姚市兰江街道江南新城社区桂花弄28号东屋',
}
const VILLAGE = '江南新城'
const LONG = 90 * 24 * 3_600_000

/**
 * The demo with all that is seeded, on real PostgreSQL and Redis with relay, workers, bot and another chat system, and
 * somebody who writes down whatever it logs and sends to Redis.
 */
export async function startWatchedHouse() {
  const log = watchedLog()
  const files = await mkdtemp(join(tmpdir(), 'zhongfu-privacy-'))
  const house = await startChannelHouse({
    // The pages themselves, where they were built.
    page: resolve(import.meta.dirname, '..', '..', '..', 'dist', 'h5'),
    log: log.log,
    env: { FILES_DIR: files, LOG_LEVEL: 'debug' },
  })
  const redis = await watchRedis(house.redisUrl)
  const { ctx } = house
  await importRegions(ctx)
  await seedDemoStaff(ctx)
  await seedDemoOnCall(ctx)
  await seedDemoHelp(ctx)
  await seedDemoServices(ctx)
  await seedDemoWishes(ctx)

  const personOf = async (key: string): Promise<string> => {
    const idHash = ctx.cipher.hash('id-number', demoPerson(key).idNumber)
    return (await ctx.db.person.findUniqueOrThrow({ where: { idHash } })).id
  }
  const secrets: Secret[] = []
  const codes: Record<string, string> = {}
  const told: Record<string, string> = {}
  for (const [key, address] of Object.entries(HOMES)) {
    const personId = await personOf(key)
    const { householdId } = await ctx.db.householdMember.findFirstOrThrow({ where: { personId } })
    await ctx.db.household.update({
      where: { id: householdId },
      data: { addressEnc: ctx.cipher.encrypt(address) },
    })
    codes[key] = (await ensureCode(ctx, householdId)).shortCode
    const shown = await myCode(as(house.runtime, personId))
    told[`address of ${key}`] = address.slice(-8)
    told[`幸福码 of ${key}`] = codes[key]
    told[`幸福码 of ${key}, as it is shown`] = groupShortCode(codes[key])
    told[`QR of the 幸福码 of ${key}`] = shown.code?.token ?? ''
  }
  secrets.push(...allSecrets(VILLAGE, told))

  /** A demo person, signed in for long. */
  const resident = async (key: string) => {
    const { token } = await createSession(ctx, {
      kind: 'resident',
      personId: await personOf(key),
      ttlMs: LONG,
    })
    const client = house.client()
    client.cookies.set('zf_session', token)
    return client
  }
  const account = async (username: string) => {
    const { id } = await ctx.db.staffUser.findUniqueOrThrow({ where: { username } })
    const { token } = await createSession(ctx, { kind: 'staff', staffId: id, ttlMs: LONG })
    const client = house.client()
    client.cookies.set('zf_session', token)
    return client
  }
  /** The account of a volunteer in the other chat system, bound by a code of their page. */
  const bound = async (key: string) => {
    const userId = randomUUID()
    const { body } = await (await resident(key)).post(API.myChatAccountCode)
    await house.says(userId, `绑定${body.code}`)
    await house.reads(userId, '绑定好了')
    return userId
  }
  /** Until nothing waits that is due by the clock of the house. */
  const quiet = () =>
    waitFor(async () => {
      const [row] = await ctx.db.$queryRaw<{ open: boolean }[]>`
        SELECT EXISTS (SELECT FROM outbox_event WHERE handled_at IS NULL)
            OR EXISTS (SELECT FROM scheduled_task WHERE state IN ('waiting', 'queued') AND due_at <= ${house.clock.now()}) AS open`
      return row?.open === false
    }, 40_000)
  const close = async () => {
    redis.close()
    await house.close()
  }
  return {
    ...house,
    codes,
    resident,
    account,
    bound,
    quiet,
    logs: log.text,
    sentToRedis: redis.text,
    leaks: (where: string, text: string) => leaksIn(where, text, secrets),
    close,
  }
}

export type WatchedHouse = Awaited<ReturnType<typeof startWatchedHouse>>
