import type { Logger } from 'pino'
import { createChannels } from '../bot/channels/create-channels.ts'
import { createLanguageModel, type LanguageModel } from '../bot/language-model/client.ts'
import { createNotices, createOfficialAccountApi } from './channels/service.ts'
import { createChatPush } from './conversations/service.ts'
import { createFileStore } from './files/service.ts'
import { createSms } from './notifications/service.ts'
import { createCipher } from './platform/cipher.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Deps, Ports } from './platform/context.ts'
import { openDatabase } from './platform/database.ts'
import { startDemoClock } from './platform/demo-clock.ts'
import { createLogger } from './platform/logger.ts'
import { createMetrics, type Metrics } from './platform/metrics.ts'
import { openRedis } from './platform/redis.ts'
import type { Runtime } from './platform/runtime.ts'
import { createPolicyBook } from './policy/service.ts'
import { createRegistryClient } from './registry/service.ts'

/** What a test puts in place of the real thing. */
export type Swap = { clock?: Clock; log?: Logger; ports?: Partial<Ports> }

/** Builds what a process needs once, by hand, in one place. */
export async function buildDeps(config: Config, swap: Swap = {}): Promise<Runtime> {
  const log = swap.log ?? createLogger(config)
  const database = openDatabase(config.DATABASE_URL, config.DATABASE_POOL)
  const redis = openRedis(config, 'quick')
  const demoClock = config.DEMO_MODE && !swap.clock ? await startDemoClock(database, log) : null
  const clock = swap.clock ?? demoClock ?? systemClock
  const cipher = createCipher(config.KEYRING, Buffer.from(config.HASH_KEY))
  const metrics = createMetrics()
  const policyBook = createPolicyBook({ config, database, log, refused: metrics.policyRefused })
  const built = buildPorts({ config, clock, database, cipher, log }, metrics, () => runtime)
  const ports = { ...built, policyBook, ...swap.ports }
  const close = async () => {
    demoClock?.stop()
    await ports.policyBook.close()
    ports.registry.close()
    ports.languageModel?.close()
    redis.disconnect()
    await database.$disconnect()
  }
  const runtime: Runtime = { config, clock, database, cipher, log, ports, redis, metrics, close }
  return runtime
}

/** The outside systems. The registry gets the real clock: a demo clock ahead would make every signature look old. */
function buildPorts(
  deps: Omit<Deps, 'ports'>,
  metrics: Metrics,
  whole: () => Deps,
): Omit<Ports, 'policyBook'> {
  const { config, log } = deps
  const registry = createRegistryClient({
    baseUrl: config.REGISTRY_URL,
    keyId: config.REGISTRY_KEY_ID,
    secret: config.REGISTRY_SECRET,
    clock: systemClock,
    log,
  })
  const official = createOfficialAccountApi(deps)
  return {
    registry,
    sms: createSms(deps),
    deliveryMeter: {
      sent: (channel, seconds) => metrics.messageLate.observe({ channel }, seconds),
      gaveUp: (channel, why) => metrics.messagesGivenUp.inc({ channel, why }),
    },
    files: createFileStore(config),
    chatPush: createChatPush(whole),
    channels: createChannels(config, { official, log, silence: metrics.channelSilence }),
    notices: createNotices(whole, official),
    languageModel: languageModelOf(config),
  }
}

/** Off unless the configuration names one. */
function languageModelOf({ LLM_URL, LLM_MODEL, LLM_KEY, LLM_TIMEOUT_MS }: Config): LanguageModel | null {
  if (!LLM_URL || !LLM_MODEL) return null
  return createLanguageModel({ url: LLM_URL, model: LLM_MODEL, key: LLM_KEY, timeout: LLM_TIMEOUT_MS })
}
