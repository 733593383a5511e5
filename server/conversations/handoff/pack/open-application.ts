import { myApplications } from '../../../applications/service.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { HandoffPack } from '../../contract.ts'

/** Not sent, or sent and not past undoing: nothing that staff know of. */
const NOT_SENT: readonly string[] = ['draft', 'submitted']

/** The application on its way, by number and stage only: its facts are opened on the desk, with a purpose. */
export async function openApplicationOf(ctx: Ctx, personId: string): Promise<HandoffPack['application']> {
  const { items } = await myApplications({ ...ctx, actor: { kind: 'resident', personId } })
  const open = items.find((item) => item.open && !NOT_SENT.includes(item.stage))
  return open ? { id: open.id, number: open.number, stage: open.stage } : null
}
