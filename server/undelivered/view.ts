import { readPerson, regionNames } from '../households/service.ts'
import { maskName, staffPeople } from '../identity/service.ts'
import type { Ctx } from '../platform/context.ts'
import type { UndeliveredRow } from './contract.ts'
import type { UndeliveredFile } from './find.ts'

/** Who it is, in the clear. Whoever calls masks it, or records the read. */
export async function whoIs(
  ctx: Ctx,
  { personId, staffId }: UndeliveredFile,
): Promise<{ name: string; phone: string | null }> {
  if (personId) return readPerson(ctx, personId)
  const [colleague] = staffId ? await staffPeople(ctx, [staffId]) : []
  return { name: colleague?.name ?? ctx.t('undelivered:colleague'), phone: null }
}

/** Lines of the desk's list. */
export async function rowsOf(ctx: Ctx, files: readonly UndeliveredFile[]): Promise<UndeliveredRow[]> {
  const place = await regionNames(
    ctx,
    files.flatMap(({ regionCode }) => regionCode ?? []),
  )
  return Promise.all(
    files.map(async (file) => {
      const { name } = await whoIs(ctx, file)
      const open = file.messages.filter(({ readAt }) => !readAt)
      const last = [...open].sort((a, b) => b.at.getTime() - a.at.getTime())[0]
      return {
        id: file.id,
        version: file.version,
        nameMasked: file.personId ? maskName(name) : name,
        isStaff: file.staffId !== null,
        regionName: file.regionCode ? place(file.regionCode) : ctx.t('undelivered:nowhere'),
        since: file.since.toISOString(),
        topics: [...new Set(open.map(({ topic }) => ctx.t(`undelivered:topic.${topic}`)))],
        count: open.length,
        why: ctx.t(`undelivered:why.${last?.why ?? 'unknown'}`),
        state: file.state === 'done' ? ('done' as const) : ('open' as const),
        done: doneOf(ctx, file),
      }
    }),
  )
}

function doneOf(ctx: Ctx, { doneAt, doneHow, noteEnc }: UndeliveredFile): UndeliveredRow['done'] {
  if (!doneAt || !doneHow) return null
  return {
    at: doneAt.toISOString(),
    how: ctx.t(`undelivered:how.${doneHow}`),
    note: noteEnc ? ctx.cipher.decrypt(noteEnc) : null,
  }
}
