import { createHash, randomUUID } from 'node:crypto'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { schedule } from '../platform/outbox.ts'
import { PICTURE_MAX_BYTES, type StoredPicture } from './contract.ts'
import { remakePicture } from './picture/remake.ts'
import { uploader } from './uploader.ts'

/** Our own limits: pictures one person sends in a day, and how long one waits for what it is for. */
const A_DAY = 60
const DAY_MS = 24 * 3_600_000

/**
 * Takes in a picture: looked at by content, painted anew, kept encrypted. It is for nothing yet: the room it is for calls
 * `keepPicture`, or it is gone in a day. Not inside a transaction: the row stands before the file does, so that no
 * file is ever without one. Throws BAD_PICTURE, TOO_LARGE, TOO_MANY.
 */
export async function storePicture(ctx: Ctx, sent: Buffer): Promise<StoredPicture> {
  if (ctx.db !== ctx.database) throw new Error('storePicture: a file store knows no transactions')
  const who = uploader(ctx)
  if (sent.length > PICTURE_MAX_BYTES) throw new AppError('TOO_LARGE')
  await refuseTooMany(ctx, who.uploadedBy)
  const picture = await remakePicture(sent)
  const key = nameFor(randomUUID())
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  const { id } = await inTransaction(ctx, async (ctx) => {
    const createdAt = ctx.clock.now()
    const { width, height, mime } = picture
    const row = await ctx.db.storedFile.create({
      data: { key, mime, width, height, sha256, bytes: picture.bytes.length, createdAt, ...who },
      select: { id: true },
    })
    const dueAt = new Date(createdAt.getTime() + DAY_MS)
    await schedule(ctx, { key: `file.tidy:${row.id}`, kind: 'file.tidy', subjectId: row.id, dueAt })
    await audit(ctx, { action: 'file.store', subjectKind: 'stored_file', subjectId: row.id })
    return row
  })
  await putFile(ctx, key, picture.bytes)
  return { id, width: picture.width, height: picture.height }
}

/** A store that is away is said as such: the same picture can be sent again. */
async function putFile(ctx: Ctx, key: string, bytes: Buffer): Promise<void> {
  try {
    await ctx.ports.files.put(key, ctx.cipher.encryptBytes(bytes, key))
  } catch (error) {
    ctx.log.error({ err: error }, 'the file store does not take a picture')
    throw new AppError('UNAVAILABLE')
  }
}

async function refuseTooMany(ctx: Ctx, uploadedBy: string): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - DAY_MS)
  const sent = await ctx.db.storedFile.count({ where: { uploadedBy, createdAt: { gt: since } } })
  if (sent >= A_DAY) throw new AppError('TOO_MANY')
}

/** By its first letters in folders, so that none grows without end. */
function nameFor(random: string): string {
  return `pictures/${random.slice(0, 2)}/${random}`
}
