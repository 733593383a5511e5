import type { MyPairings } from '../server/pairings/contract.ts'
import { answerAsHousehold, myPairings } from '../server/pairings/service.ts'
import type { Ctx } from '../server/platform/context.ts'
import type { PairingCommand, PairingData, PairingResult } from './pairing-model.ts'

/** Carries out one command about pairings through the use case that the page calls, as the resident. */
export async function carryOutPairing(ctx: Ctx, command: PairingCommand): Promise<PairingResult> {
  if (command.name === 'pairing.mine')
    return { command: command.name, ok: true, data: pairingsData(await myPairings(ctx)) }
  const { name, id, answer, address } = command
  const data = pairingsData(await answerAsHousehold(ctx, id, { answer, address }))
  return { command: name, ok: true, answer, data }
}

const pairingsData = ({ items }: MyPairings): PairingData[] =>
  items.map(({ id, state, volunteer, lastOn }) => ({ id, state, volunteer, lastOn }))
