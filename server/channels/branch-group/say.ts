import { z } from 'zod'
import { sayInTalk } from '../../conversations/service.ts'
import type { BranchGroup } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { lockAccount, talkOf } from '../account.ts'

const kept = z.object({ groupId: z.string() })

/** Says something to the whole group, once a key. */
export async function sayToGroup(
  ctx: Ctx,
  group: BranchGroup,
  line: { text: string; key: string },
): Promise<void> {
  const { groupId } = kept.parse(ctx.cipher.decryptJson(group.externalEnc))
  const account = await lockAccount(ctx, group.channel, { kind: 'group', groupId })
  await sayInTalk(ctx, await talkOf(ctx, account), line)
}
