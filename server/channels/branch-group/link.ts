import { attempt } from '../../conversations/service.ts'
import { notify } from '../../notifications/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { branchSecretary } from '../../volunteers/service.ts'
import { makeCode } from '../bind/codes.ts'
import type { BindCode } from '../contract.ts'
import { asResident } from './as-resident.ts'
import { planDigest } from './digest.ts'
import { hashOf, linkedGroup, noted, type Where } from './groups.ts'

/** A code with which the signed-in secretary links a group of their branch: said there within ten minutes, once. */
export const makeGroupCode = async (ctx: Ctx): Promise<BindCode> =>
  makeCode(ctx, (await branchSecretary(ctx)).branchId)

/**
 * What came of a code in a group. `again`: it is linked to this branch already. `others`: to another one, whose secretary has
 * to let it go first. `wrong`: whoever asked for the code leads the branch no longer.
 */
export type Linking = 'linked' | 'again' | 'others' | 'wrong'

/** Links a group to the branch for which the code was made; done, and written down, as the secretary who asked for it. */
export async function linkGroup(
  ctx: Ctx,
  where: Where,
  { personId, branchId }: { personId: string; branchId: string },
): Promise<Linking> {
  const me = asResident(ctx, personId)
  const leads = await attempt(me, branchSecretary)
  if (!leads.ok || leads.value.branchId !== branchId) return 'wrong'
  const { channel, groupId } = where
  const key = { channel, externalHash: hashOf(ctx, where) }
  const data = { branchId, linkedBy: personId, joinedAt: ctx.clock.now() }
  const { count } = await ctx.db.branchGroup.createMany({
    data: [{ ...key, ...data, externalEnc: ctx.cipher.encryptJson({ groupId }) }],
    skipDuplicates: true,
  })
  const free = { ...key, leftAt: { not: null } }
  const renewed = await ctx.db.branchGroup.updateMany({
    where: free,
    data: { ...data, leftAt: null, digestOn: null },
  })
  const group = await linkedGroup(ctx, where)
  if (!group || count + renewed.count === 0) return group?.branchId === branchId ? 'again' : 'others'
  await noted(me, group, 'branch.group_link')
  await planDigest(ctx, group.id)
  await notify(ctx, {
    dedupeKey: `branch.groupLinked:${group.id}:${data.joinedAt.getTime()}`,
    kind: 'branch.groupLinked',
    params: { channel: ctx.ports.channels.get(channel)?.title ?? channel },
    personId,
    link: '/volunteer/branch',
    channels: [],
  })
  return 'linked'
}
