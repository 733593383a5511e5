import type { Deps } from '../../platform/context.ts'
import type { SmsGateway } from '../ports.ts'
import { createHttpSms } from './http.ts'
import { createLocalSms } from './local.ts'

/** The way to phones that the configuration names. */
export function createSms(deps: Pick<Deps, 'config' | 'database' | 'cipher' | 'clock'>): SmsGateway {
  const { SMS_PROVIDER, SMS_URL, SMS_SECRET } = deps.config
  if (SMS_PROVIDER === 'local') return createLocalSms(deps)
  if (!SMS_URL || !SMS_SECRET) throw new Error('SMS_URL and SMS_SECRET are needed with SMS_PROVIDER=http')
  return createHttpSms({ url: SMS_URL, secret: SMS_SECRET, clock: deps.clock })
}
