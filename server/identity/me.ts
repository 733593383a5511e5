import { countUnread } from '../notifications/service.ts'
import type { Ctx } from '../platform/context.ts'
import type { Me, RealNameState } from './contract.ts'
import { maskName } from './rules.ts'

type Who = Pick<Me, 'kind' | 'displayName' | 'role' | 'regionCode' | 'regionName' | 'realNameState'>

const nobody: Who = {
  kind: 'anonymous',
  displayName: null,
  role: null,
  regionCode: null,
  regionName: null,
  realNameState: null,
}

/** Who I am to the house, as every page needs it. `csrfToken` comes from the session or the visitor's cookie. */
export async function readMe(ctx: Ctx, csrfToken: string): Promise<Me> {
  const who = await readWho(ctx)
  return {
    ...who,
    signedIn: who.kind !== 'anonymous',
    demo: ctx.config.DEMO_MODE,
    csrfToken,
    lang: ctx.lang,
    unread: await countUnread(ctx),
    now: ctx.clock.now().toISOString(),
  }
}

async function readWho(ctx: Ctx): Promise<Who> {
  if (ctx.actor.kind === 'resident') {
    const person = await ctx.db.person.findUniqueOrThrow({ where: { id: ctx.actor.personId } })
    return {
      ...nobody,
      kind: 'resident',
      displayName: maskName(ctx.cipher.decrypt(person.nameEnc)),
      realNameState: person.realNameState as RealNameState,
    }
  }
  if (ctx.actor.kind !== 'staff') return nobody
  const { staffId, role, regionCode } = ctx.actor
  const staff = await ctx.db.staffUser.findUniqueOrThrow({ where: { id: staffId } })
  const region = await ctx.db.region.findUnique({ where: { code: regionCode } })
  return {
    ...nobody,
    kind: 'staff',
    displayName: ctx.cipher.decrypt(staff.nameEnc),
    role,
    regionCode,
    regionName: region?.name ?? null,
  }
}
