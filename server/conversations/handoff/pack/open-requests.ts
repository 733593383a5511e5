import type { Ctx } from '../../../platform/context.ts'
import { myRequests } from '../../../requests/service.ts'
import type { HandoffPack } from '../../contract.ts'

const OPEN: readonly string[] = ['new', 'taken']

/** What the resident has asked for and waits for; who reported somebody is nobody's business here. */
export async function openRequestsOf(ctx: Ctx, personId: string): Promise<HandoffPack['requests']> {
  const { items } = await myRequests({ ...ctx, actor: { kind: 'resident', personId } })
  return items
    .filter(({ kind, state }) => kind !== 'abuse' && OPEN.includes(state))
    .map(({ id, number, title, stateText }) => ({ id, number, title, stateText }))
}
