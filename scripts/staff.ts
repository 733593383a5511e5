import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import encodeQR from 'qr'
import { z } from 'zod'
import { buildDeps } from '../server/deps.ts'
import { addStaff, closeStaff } from '../server/identity/service.ts'
import { readConfig } from '../server/platform/config.ts'
import { AppError } from '../server/platform/errors.ts'
import { systemCtx } from '../server/platform/make-ctx.ts'
import { providerNamed } from '../server/services/service.ts'

const USAGE = `Accounts of staff. Needs the same environment as the server.

  npm run staff -- add --username NAME --name "FULL NAME" --role admin --region 33 [--phone N] [--password-stdin]
  npm run staff -- add --username NAME --name "FULL NAME" --role provider --region 330281 --provider "ORGANISATION"
  npm run staff -- close --username NAME

Roles and the length of their region code: village 12, township 9, county 6 digits, admin any, provider 6 to 12.
Without --password-stdin a password is made and shown once, as is the secret of the authenticator.`

const accountSchema = z.object({
  username: z.string().min(2).max(60),
  name: z.string().min(1).max(60),
  role: z.enum(['village', 'township', 'county', 'admin', 'provider']),
  provider: z.string().optional(),
  region: z.string().regex(/^\d{2,12}$/),
  phone: z.string().optional(),
  'password-stdin': z.boolean().optional(),
})

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    region: { type: 'string' },
    phone: { type: 'string' },
    provider: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
})

async function add(): Promise<void> {
  const account = accountSchema.parse(values)
  const password = account['password-stdin'] ? await firstLine() : randomBytes(15).toString('base64url')
  const { username, name, role, region: regionCode, phone, provider } = account
  const staff = { username, name, role, regionCode, password, ...(phone ? { phone } : {}) }
  const { otpauth } = await withCtx(async (ctx) => {
    const providerId = provider && (await providerNamed(ctx, regionCode, provider))
    return addStaff(ctx, { ...staff, ...(providerId ? { providerId } : {}) })
  })
  console.log(`${encodeQR(otpauth, 'ascii', { border: 2 })}\nauthenticator: ${otpauth}`)
  if (!account['password-stdin']) console.log(`password: ${password}`)
}

async function close(): Promise<void> {
  const { username } = accountSchema.pick({ username: true }).parse(values)
  await withCtx((ctx) => closeStaff(ctx, username))
  console.log(`${username} is closed and signed out`)
}

async function withCtx<T>(work: (ctx: ReturnType<typeof systemCtx>) => Promise<T>): Promise<T> {
  const runtime = await buildDeps(readConfig(process.env))
  try {
    return await work(systemCtx(runtime, 'staff command'))
  } finally {
    await runtime.close()
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  return ''
}

const commands: Record<string, () => Promise<void>> = { add, close }
const command = commands[positionals[0] ?? '']
try {
  if (!command) throw new Error(USAGE)
  await command()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

function explain(error: unknown): string {
  if (error instanceof z.ZodError)
    return `${error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n')}\n\n${USAGE}`
  if (error instanceof AppError) return `not done: ${error.code}${error.field ? ` (${error.field})` : ''}`
  return error instanceof Error ? error.message : String(error)
}
