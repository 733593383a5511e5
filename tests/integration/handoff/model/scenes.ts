import type fc from 'fast-check'
import { exactly } from './commands.ts'
import type { Model } from './model.ts'
import type { World } from './world.ts'

const { say, work, is, take, reply } = exactly

/** Where a run begins, so that it need not find its way there: from nothing, waiting, owned, in danger, or both owned. */
export const scenes: Record<string, readonly fc.AsyncCommand<Model, World>[]> = {
  nothing: [],
  waiting: [say('villager', 'ask'), work()],
  owned: [
    say('villager', 'ask'),
    work(),
    is('colleague', 'on'),
    take({ staff: 'township', resident: 'villager' }),
  ],
  'danger at both': [say('villager', 'danger'), say('stranger', 'danger'), work()],
  'both owned': [
    say('villager', 'ask'),
    say('stranger', 'ask'),
    work(),
    take({ staff: 'county', resident: 'villager' }),
    take({ staff: 'county', resident: 'stranger' }),
    reply({ staff: 'county', resident: 'villager' }),
  ],
}
