import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const secret = 'x'.repeat(32)
const good = {
  PUBLIC_URL: 'https://zhongfu.example',
  DATABASE_URL: 'postgresql://a:b@127.0.0.1:5432/c',
  REDIS_URL: 'redis://127.0.0.1:6379',
  KEYRING: `k2:${key},k1:${key}`,
  HASH_KEY: secret,
  CODE_SIGNING_KEY: secret,
  REGISTRY_URL: 'https://registry.example',
  REGISTRY_KEY_ID: 'county',
  REGISTRY_SECRET: secret,
  SMS_URL: 'https://sms.example',
  SMS_SECRET: secret,
  METRICS_TOKEN: secret,
}

test('a whole configuration is read, with its keys', () => {
  const config = readConfig(good)
  expect(config.KEYRING.map(({ id }) => id)).toEqual(['k2', 'k1'])
  expect(config.DEMO_MODE).toBe(false)
})

test('what is missing is named as missing, an empty value counts as missing', () => {
  expect(() => readConfig({ ...good, HASH_KEY: '', KEYRING: undefined })).toThrow(
    /KEYRING: is missing[\s\S]*HASH_KEY: is missing/,
  )
})

test('a bad value is named with what it must be, and no secret is printed', () => {
  expect(() => readConfig({ ...good, PORT: '99999' })).toThrow(/PORT: /)
  expect(() => readConfig({ ...good, HASH_KEY: 'too short' })).toThrow(/HASH_KEY: at least 32 characters/)
  expect(() => readConfig({ ...good, HASH_KEY: 'my-short-secret' })).not.toThrow(/my-short-secret/)
})

test('the local SMS outbox works in demo mode only', () => {
  expect(() => readConfig({ ...good, SMS_PROVIDER: 'local' })).toThrow(
    /SMS_PROVIDER: `local` works in demo mode only/,
  )
  expect(readConfig({ ...good, SMS_PROVIDER: 'local', DEMO_MODE: 'true' }).SMS_PROVIDER).toBe('local')
})

test('an S3-compatible store needs its address and key', () => {
  expect(() => readConfig({ ...good, FILE_STORE: 's3', S3_URL: 'https://oss.example/pictures' })).toThrow(
    /S3_KEY_ID: is missing[\s\S]*S3_SECRET: is missing/,
  )
  expect(readConfig(good).FILE_STORE).toBe('local')
})
