import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import type { DecideInput, DeskApplication } from '../contract.ts'
import { deskFile, deskView } from '../desk/open.ts'
import type { ApplicationFile } from '../file/load.ts'
import { loadFile } from '../file/load.ts'
import { lockApplication } from '../file/lock.ts'
import { approve } from './approve.ts'
import { firstOpinion } from './first-opinion.ts'
import { refuse } from './refuse.ts'
import { sendBack } from './send-back.ts'
import { startReview } from './start-review.ts'

/**
 * A decision of the desk: township sends back, starts without a whole report, gives the first opinion; county
 * approves or refuses. One transaction. STALE_VERSION: it is not what the decider saw; WRONG_STAGE: not now, or
 * not this role; NOT_FOUND: not this region.
 */
export async function decide(ctx: Ctx, id: string, input: DecideInput): Promise<DeskApplication> {
  const role = await inTransaction(ctx, async (ctx) => {
    await lockApplication(ctx, id)
    const { file, role } = await deskFile(ctx, id, ['township', 'county'])
    await carryOut(ctx, file, input)
    return role
  })
  return deskView(ctx, await loadFile(ctx, id), role)
}

function carryOut(ctx: Ctx, file: ApplicationFile, input: DecideInput): Promise<void> {
  switch (input.action) {
    case 'send_back':
      return sendBack(ctx, file, input)
    case 'start_review':
      return startReview(ctx, file, input)
    case 'first_opinion_pass':
    case 'first_opinion_refuse':
      return firstOpinion(ctx, file, input)
    case 'approve':
      return approve(ctx, file, input)
    case 'refuse':
      return refuse(ctx, file, input)
  }
}
