import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { emit } from '../platform/outbox.ts'
import { requireStaff } from '../platform/scope.ts'
import type { DeskSettings } from './contract.ts'
import { countySetting } from './county-setting.ts'
import { fieldsOf } from './fields.ts'
import { ROOM_SETTINGS } from './rooms.ts'
import { setCountySetting } from './set-county-setting.ts'

/** What the reader's county has set, room by room. */
export async function deskSettings(ctx: Ctx): Promise<DeskSettings> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const rooms = Object.entries(ROOM_SETTINGS).map(async ([room, { schema }]) => {
    const set = await countySetting(ctx, regionCode, room, schema)
    return { room, fields: fieldsOf(schema), value: set?.value ?? null, demo: set?.demo ?? false }
  })
  return { rooms: await Promise.all(rooms) }
}

/** Sets what one room leaves to the county; BAD_INPUT with the field that does not fit. */
export async function saveSetting(
  ctx: Ctx,
  room: string,
  value: Record<string, unknown>,
): Promise<DeskSettings> {
  const { regionCode } = requireStaff(ctx.actor, ['county'])
  const known = Object.hasOwn(ROOM_SETTINGS, room) ? ROOM_SETTINGS[room] : undefined
  if (!known) throw new AppError('NOT_FOUND')
  const checked = known.schema.safeParse(value)
  if (!checked.success) throw new AppError('BAD_INPUT', String(checked.error.issues[0]?.path[0] ?? ''))
  const { changed } = known
  await inTransaction(ctx, async (ctx) => {
    await setCountySetting(ctx, room, known.schema, checked.data)
    if (changed) await emit(ctx, changed, { regionCode })
  })
  return deskSettings(ctx)
}
