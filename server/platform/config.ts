import { z } from 'zod'
import { json } from './json-setting.ts'
import { oaTemplates } from './official-account.ts'
import { webhookChannels } from './webhook-channels.ts'

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const secret = (what: string) => z.string().min(32, 'at least 32 characters').describe(what)
const keyring = z
  .string()
  .regex(/^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/, 'id:base64 of 32 bytes, comma-separated')
  .transform((text) =>
    text.split(',').map((entry) => {
      const [id = '', key = ''] = entry.split(/:(.*)/s)
      return { id, key: Buffer.from(key, 'base64') }
    }),
  )

/** The whole configuration: read once at start. The table in the README is made from it. */
export const configSchema = z.object({
  ROLE: z.enum(['web', 'worker', 'bot', 'all']).default('all').describe('What this process does'),
  HOST: z.string().default('0.0.0.0').describe('Address to listen on'),
  PORT: z.coerce.number().int().min(1).max(65535).default(8080).describe('Port of the web process'),
  OPS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe('Port on which a worker or bot process answers /healthz, /readyz and /metrics'),
  PUBLIC_URL: z.url().describe('The address people see; links in messages begin with it'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL 18'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12).describe('Connections a process'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).describe('Redis 7 or Valkey, with noeviction'),
  REDIS_CLUSTER: flag.default(false).describe('REDIS_URL is a node of a Redis Cluster'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Least severe line logged'),
  DEMO_MODE: flag
    .default(false)
    .describe('Synthetic people, local SMS outbox, a clock that can be moved. Every page says so'),
  KEYRING: keyring.describe('Keys for encrypted fields, the first one encrypts: `id:base64,older:base64`'),
  HASH_KEY: secret('Key of the look-up hashes (ID numbers, tokens). Never changes'),
  CODE_SIGNING_KEY: secret('Key that signs 幸福码 tokens'),
  REGISTRY_URL: z.url().describe('大救助信息平台 gateway, or its sandbox'),
  REGISTRY_KEY_ID: z.string().min(1).describe('Our key id at the registry'),
  REGISTRY_SECRET: secret('Secret that signs requests to the registry'),
  SMS_PROVIDER: z.enum(['local', 'http']).default('http').describe('`local` writes to the demo outbox page'),
  SMS_URL: z.url().optional().describe('Address of the SMS provider (with `http`)'),
  SMS_SECRET: secret('').optional().describe('Secret that signs requests to the SMS provider (with `http`)'),
  WEBHOOK_CHANNELS: webhookChannels
    .optional()
    .describe(
      'Chat systems that talk with 小扶 by signed calls, as JSON (see Channels): `[{"name":"county-app","title":"掌上余姚","url":"https://…","secrets":["…"]}]`',
    ),
  OA_APP_ID: z
    .string()
    .regex(/^\w+$/)
    .optional()
    .describe('The official account (公众号) on which 小扶 answers; none: there is none'),
  OA_APP_SECRET: z.string().min(1).optional().describe('Its secret for our calls (with OA_APP_ID)'),
  OA_TOKEN: z.string().min(3).optional().describe('What the platform signs its calls with (with OA_APP_ID)'),
  OA_AES_KEY: z
    .string()
    .regex(/^[A-Za-z0-9]{43}$/, '43 letters and digits')
    .optional()
    .describe('Key of the safe mode, needed outside demo mode: then nothing in plain text is taken'),
  OA_TITLE: z.string().trim().min(1).max(30).optional().describe('What people call the official account'),
  OA_API_URL: z.url().default('https://api.weixin.qq.com').describe('Where the platform takes our calls'),
  OA_TEMPLATES: oaTemplates
    .optional()
    .describe(
      'Subscription messages, as JSON: `[{"id":"…","kinds":["application.*","benefits.list"],"fields":{"thing1":"title","time2":"day"}}]`',
    ),
  WECHATY_PUPPET: z
    .string()
    .regex(/^(@[\w-]+\/)?[\w-]+$/)
    .optional()
    .describe('Package of a wechaty puppet (see Channels); none: wechaty is not loaded'),
  WECHATY_OPTIONS: json(z.record(z.string(), z.unknown()))
    .optional()
    .describe('What this puppet asks for, as JSON'),
  WECHATY_TITLE: z.string().trim().min(1).max(30).optional().describe('What people call this channel'),
  LLM_URL: z
    .url()
    .optional()
    .describe(
      'OpenAI-compatible interface that may help to read a message, up to `/v1`; none: only our own reading',
    ),
  LLM_MODEL: z.string().min(1).optional().describe('Name of its model (with LLM_URL)'),
  LLM_KEY: z.string().min(1).optional().describe('Its key, if it asks for one'),
  LLM_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(20_000)
    .default(3000)
    .describe('How long a message waits for it; then our own reading counts'),
  FILE_STORE: z
    .enum(['local', 's3'])
    .default('local')
    .describe('Where pictures lie, encrypted: a folder that all processes share, or an S3-compatible store'),
  FILES_DIR: z.string().min(1).default('.data/files').describe('The folder (with `local`)'),
  S3_URL: z.url().optional().describe('Address of the bucket, `https://host/bucket` (with `s3`)'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('Its region (with `s3`)'),
  S3_KEY_ID: z.string().min(1).optional().describe('Key id of the store (with `s3`)'),
  S3_SECRET: z.string().min(1).optional().describe('The secret that belongs to it (with `s3`)'),
  RECEIPT_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .default(90)
    .describe('Days for which the receipt of a screening is kept'),
  METRICS_TOKEN: secret('')
    .optional()
    .describe('Bearer token that /metrics asks for; needed outside demo mode'),
  TRUST_PROXY: flag
    .default(false)
    .describe('One proxy stands in front: the client is the last address in X-Forwarded-For'),
})

export type Config = z.infer<typeof configSchema>

/** Rules that need two settings at once. */
const whole = configSchema.superRefine((config, issues) => {
  const need = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message })
  if (config.SMS_PROVIDER === 'local' && !config.DEMO_MODE)
    need('SMS_PROVIDER', '`local` works in demo mode only')
  if (!config.METRICS_TOKEN && !config.DEMO_MODE) need('METRICS_TOKEN', 'is needed outside demo mode')
  const { OA_APP_ID, OA_APP_SECRET, OA_TOKEN, OA_AES_KEY, DEMO_MODE } = config
  if (OA_APP_ID && !OA_APP_SECRET) need('OA_APP_SECRET', 'is needed with OA_APP_ID')
  if (OA_APP_ID && !OA_TOKEN) need('OA_TOKEN', 'is needed with OA_APP_ID')
  if (OA_APP_ID && !OA_AES_KEY && !DEMO_MODE) need('OA_AES_KEY', 'is needed outside demo mode')
  if (config.LLM_URL && !config.LLM_MODEL) need('LLM_MODEL', 'is needed with LLM_URL')
  if (config.FILE_STORE === 's3')
    for (const name of ['S3_URL', 'S3_KEY_ID', 'S3_SECRET'] as const)
      if (!config[name]) need(name, 'is needed with FILE_STORE=s3')
  if (config.SMS_PROVIDER === 'http' && !config.SMS_URL) need('SMS_URL', 'is needed with SMS_PROVIDER=http')
  if (config.SMS_PROVIDER === 'http' && !config.SMS_SECRET)
    need('SMS_SECRET', 'is needed with SMS_PROVIDER=http')
})

/** Reads and checks the configuration; throws one readable message that names every bad value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const result = whole.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return `  ${name}: ${name in given || !(name in configSchema.shape) ? message : 'is missing'}`
  })
  throw new Error(`Configuration is not usable:\n${lines.join('\n')}\nSee "Configuration" in the README.`)
}
