import { maskPhone } from '../../applications/service.ts'
import { readPerson, regionName } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { DeskRequest, RequestKind } from '../contract.ts'
import { namingOf } from '../details.ts'
import type { RequestFile } from '../file.ts'
import { applicationOf } from '../view/application.ts'
import { deskRow, nameFor } from '../view/desk.ts'
import { linesOf, officeOf } from '../view/words.ts'
import { deskStaff, findRequest, mayDo, type StaffActor } from './find.ts'

/** Why a request is read, as the resident sees it among the reads of their file. */
const PURPOSES: Record<RequestKind, string> = {
  change: 'answer_question',
  callback: 'answer_question',
  service: 'deliver_service',
  appeal: 'handle_complaint',
  abuse: 'handle_complaint',
}

/** Opens a request; the read is recorded, and who asked sees it among the reads of their file. */
export async function openRequest(ctx: Ctx, id: string): Promise<DeskRequest> {
  const actor = deskStaff(ctx)
  const file = await findRequest(ctx, actor, id)
  const { personId } = file.row
  await audit(ctx, {
    action: 'request.read',
    subjectKind: personId ? 'person' : 'request',
    subjectId: personId ?? id,
    purpose: PURPOSES[file.kind],
    detail: { requestId: id },
  })
  return deskView(ctx, actor, file)
}

/** The whole request as this reader may see it. */
export async function deskView(ctx: Ctx, actor: StaffActor, file: RequestFile): Promise<DeskRequest> {
  const { row, details } = file
  const person = row.personId
    ? await ctx.db.person.findUniqueOrThrow({ where: { id: row.personId }, select: { nameEnc: true } })
    : null
  const name = nameFor(ctx, actor, file, person)
  const application = await applicationOf(ctx, row.applicationId)
  const place = { name, regionName: await regionName(ctx, row.regionCode) }
  const { mine, actions, passTo } = mayDo(actor, file)
  return {
    ...deskRow(ctx, actor, file, place),
    name,
    nameHidden: name === null && (namingOf(details) ?? 'shared') !== 'shared',
    phone: await phoneFor(ctx, file, mine),
    lines: linesOf(ctx, details, application?.number ?? null),
    words: row.wordsEnc ? ctx.cipher.decrypt(row.wordsEnc) : null,
    application: actor.role === 'village' ? null : application,
    canBeAnswered: file.canBeAnswered,
    events: await eventsOf(ctx, file),
    actions,
    passTo,
  }
}

/** The number to call: whole for whoever has taken it upon themselves to call. */
async function phoneFor(ctx: Ctx, { row, details }: RequestFile, mine: boolean): Promise<string | null> {
  if (details.kind !== 'callback') return null
  const phone = details.phone ?? (row.personId ? (await readPerson(ctx, row.personId)).phone : null)
  return phone && (mine ? phone : maskPhone(phone))
}

async function eventsOf(ctx: Ctx, { row, level }: RequestFile): Promise<DeskRequest['events']> {
  const events = await ctx.db.requestEvent.findMany({ where: { requestId: row.id }, orderBy: { at: 'asc' } })
  return Promise.all(
    events.map(async (event) => {
      const office = await officeOf(ctx, event.level as typeof level, row.regionCode)
      return {
        text: ctx.t(`requests:deskEvent.${event.kind}`, { office }),
        note: event.noteEnc ? ctx.cipher.decrypt(event.noteEnc) : null,
        at: event.at.toISOString(),
      }
    }),
  )
}
