import type { ChannelEvent } from '../../../bot/channels/event.ts'
import { attempt, sayInTalk } from '../../conversations/service.ts'
import type { BranchGroup, ChannelAccount } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import { lockAccount, talkOf } from '../account.ts'
import { actOnWish, type Said } from './act.ts'
import { asResident } from './as-resident.ts'
import { openList } from './digest.ts'
import { linkedGroup } from './groups.ts'
import { unlinkMine } from './unlink.ts'
import { type BranchWords, readBranchWords } from './words-vocabulary.ts'

/** A text that came: from where, and the key that makes what it brings about one. */
type From = { channel: string; source: ChannelEvent['source']; text: string; key: string }

/** Whether words that were said to nobody in particular are for us: a volunteer's, in the group of a branch. */
export async function isForBranch(ctx: Ctx, { channel, source, text }: Omit<From, 'key'>): Promise<boolean> {
  const words = source.kind === 'group' && readBranchWords(text)
  if (!words || words.act === 'link') return false
  return (await linkedGroup(ctx, { channel, groupId: source.groupId })) !== null
}

/**
 * Does what a volunteer says about wishes; false when it is about something else. In a group everybody reads along: the answer
 * there names nobody, and whoever is not bound, was not understood or is refused learns that alone.
 */
export async function takeBranchWords(ctx: Ctx, account: ChannelAccount, from: From): Promise<boolean> {
  const words = readBranchWords(from.text)
  if (!words) return false
  if (from.source.kind === 'user') return takeAlone(ctx, account, words, from.key)
  const where = { channel: from.channel, groupId: from.source.groupId }
  const group = await linkedGroup(ctx, where)
  if (!group && words.act !== 'link') return false
  const { userId } = from.source
  // Where the channel does not tell who speaks, nothing can be done for them.
  if (userId === undefined) return true
  const alone = await lockAccount(ctx, from.channel, { kind: 'user', userId })
  const said = await inGroup(ctx, { words, group, personId: alone.personId })
  if (said.alone !== '') await tell(ctx, alone, said.alone, `${from.key}:alone`)
  if (said.all !== null) await tell(ctx, account, said.all, from.key)
  return true
}

type InGroup = {
  words: BranchWords
  group: BranchGroup | null
  personId: string | null
}

async function inGroup(ctx: Ctx, { words, group, personId }: InGroup): Promise<Said> {
  const hint = (key: string): Said => ({ alone: ctx.t(`channels:branch.${key}`), all: null })
  if (words.act === 'link' || !group) return hint('code.how')
  if (!personId) return hint('unbound')
  const me = asResident(ctx, personId)
  if (words.act === 'unlink') return unlinked(me, group)
  if (words.act === 'list') {
    if (!(await isVolunteer(me))) return { alone: ctx.t('errors:VOLUNTEERS_ONLY'), all: null }
    return { alone: '', all: await openList(ctx, group) }
  }
  if (!('number' in words)) return hint('unclear')
  // Others have read the code: it is not taken from here.
  if (words.act === 'complete') return hint(words.code === null ? 'completeAlone' : 'codeInPublic')
  return actOnWish(me, words)
}

/** Its secretary lets the group go with a word; the group is told by whoever does it. */
async function unlinked(me: Ctx, { id }: BranchGroup): Promise<Said> {
  const done = await attempt(me, (me) => unlinkMine(me, id))
  if (done.ok) return { alone: '', all: null }
  return {
    alone: me.t(done.code === 'NOT_FOUND' ? 'channels:branch.others' : `errors:${done.code}`),
    all: null,
  }
}

/** Alone with us: only words that cannot be an answer to something else, and only of volunteers. */
async function takeAlone(
  ctx: Ctx,
  account: ChannelAccount,
  words: BranchWords,
  key: string,
): Promise<boolean> {
  if (!('number' in words) || !words.sure || !account.personId) return false
  const me = asResident(ctx, account.personId)
  if (!(await isVolunteer(me))) return false
  await tell(ctx, account, (await actOnWish(me, words)).alone, key)
  return true
}

const isVolunteer = async (me: Ctx): Promise<boolean> => (await attempt(me, (me) => activeVolunteer(me))).ok

const tell = async (ctx: Ctx, account: ChannelAccount, text: string, key: string): Promise<void> =>
  sayInTalk(ctx, await talkOf(ctx, account), { text, key })
