import type { Actor, Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { inRegion, requireStaff } from '../../platform/scope.ts'
import { namingOf } from '../details.ts'
import { fileOf, lockRequest, type RequestFile } from '../file.ts'
import { actionsFor, levelsReadBy, passTargets, readsLevel, showsName } from '../rules.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Whoever may sit at the desk. */
export const deskStaff = (ctx: Ctx): StaffActor => requireStaff(ctx.actor, ['village', 'township', 'county'])

/** What lies in the region of the reader, on their own desk or one below. */
export const seenBy = ({ regionCode, role }: StaffActor) => ({
  regionCode: { startsWith: regionCode },
  level: { in: levelsReadBy(role) },
})

/** The same line for one request. */
function sees(actor: StaffActor, { row, level }: RequestFile): boolean {
  return inRegion(actor.regionCode, row.regionCode) && readsLevel(actor.role, level)
}

/** The request, if it is one that the reader may see; else NOT_FOUND. */
export async function findRequest(ctx: Ctx, actor: StaffActor, id: string): Promise<RequestFile> {
  const row = await ctx.db.request.findUnique({ where: { id } })
  return requireSeen(actor, row && fileOf(ctx, row))
}

/** The same, locked until the transaction ends. */
export async function lockSeen(ctx: Ctx, actor: StaffActor, id: string): Promise<RequestFile> {
  return requireSeen(actor, await lockRequest(ctx, id))
}

function requireSeen(actor: StaffActor, file: RequestFile | null): RequestFile {
  if (!file || !sees(actor, file)) throw new AppError('NOT_FOUND')
  return file
}

/** What the reader may do with it, and where it may be passed on to. */
export function mayDo({ staffId, role }: StaffActor, file: RequestFile) {
  const { state, level, canBeAnswered } = file
  const passTo = passTargets(file.subject, level, state === 'taken')
  const mine = file.row.staffId === staffId
  const named = file.row.personId !== null && showsName(namingOf(file.details), role)
  const passable = passTo.length > 0
  const actions = actionsFor({ state, level, mine, role, canBeAnswered, named, passable })
  return { mine, actions, passTo: actions.includes('pass_on') ? passTo : [] }
}

/** CONFLICT unless the reader may do this now: somebody else was quicker, or it is over. */
export function requireAction(
  actor: StaffActor,
  file: RequestFile,
  action: ReturnType<typeof mayDo>['actions'][number],
): void {
  if (!mayDo(actor, file).actions.includes(action)) throw new AppError('CONFLICT')
}
