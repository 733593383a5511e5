import type { Deps } from '../../platform/context.ts'
import type { SmsGateway } from '../ports.ts'

/**
 * Demo mode: "sends" into a table that the demo outbox page shows. Encrypted like any phone and text; the key
 * is unique, so the same message twice is one.
 */
export function createLocalSms(deps: Pick<Deps, 'database' | 'cipher' | 'clock'>): SmsGateway {
  return {
    async send({ key, to, text }) {
      await deps.database.localSms.createMany({
        data: [
          {
            key,
            toEnc: deps.cipher.encrypt(to),
            textEnc: deps.cipher.encrypt(text),
            at: deps.clock.now(),
          },
        ],
        skipDuplicates: true,
      })
      return 'accepted'
    },
    async lookup(key) {
      return (await deps.database.localSms.count({ where: { key } })) > 0 ? 'accepted' : 'unknown'
    },
  }
}
