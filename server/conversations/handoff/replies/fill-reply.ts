import type { Handoff } from '../../../generated/prisma/client.ts'
import { officeNames, readPerson } from '../../../households/service.ts'
import { staffPeople } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import { AppError } from '../../../platform/errors.ts'
import { openApplicationOf } from '../pack/open-application.ts'
import { fillVariables, variablesOf } from '../rules/variables.ts'
import { KNOWN_VARIABLES, type KnownVariable } from './variables-vocabulary.ts'

/** The text with its variables filled in; REPLY_UNRESOLVED names the one that nobody has given. */
export async function fillReply(
  ctx: Ctx,
  handoff: Pick<Handoff, 'conversationId' | 'regionCode' | 'staffId'>,
  { text, values }: { text: string; values: Record<string, string> },
): Promise<string> {
  const names = variablesOf(text)
  if (names.length === 0) return text
  const known = new Map<string, string | null>()
  for (const name of names) {
    const kind = knownAs(name)
    known.set(name, values[name] ?? (kind ? await readValue(ctx, handoff, kind) : null))
  }
  const filled = fillVariables(text, (name) => known.get(name) ?? null)
  if (!filled.ok) throw new AppError('REPLY_UNRESOLVED', 'text', { name: filled.missing })
  return filled.text
}

/** Which of ours a name is; null: only the writer knows it. */
export function knownAs(name: string): KnownVariable | null {
  return Object.entries(KNOWN_VARIABLES).find(([word]) => word === name)?.[1] ?? null
}

async function readValue(
  ctx: Ctx,
  handoff: Pick<Handoff, 'conversationId' | 'regionCode' | 'staffId'>,
  kind: KnownVariable,
): Promise<string | null> {
  if (kind === 'window') return windowOf(ctx, handoff.regionCode)
  if (kind === 'staff') {
    const [owner] = await staffPeople(ctx, handoff.staffId ? [handoff.staffId] : [])
    return owner?.name ?? null
  }
  const { personId } = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: handoff.conversationId },
    select: { personId: true },
  })
  if (!personId) return null
  if (kind === 'number') return (await openApplicationOf(ctx, personId))?.number ?? null
  const { name, idNumber } = await readPerson(ctx, personId)
  // The last digit but one of an ID number is odd for men.
  const man = Number(idNumber.at(-2)) % 2 === 1
  return ctx.t(`handoff:salutation.${man ? 'man' : 'woman'}`, { name })
}

/** The window of the township, where the place is known so far. */
async function windowOf(ctx: Ctx, regionCode: string): Promise<string | null> {
  const { township } = await officeNames(ctx, regionCode)
  return township ? ctx.t('handoff:window', { township }) : null
}
